package dev.orcaworkflow.recovery.failure;

import dev.orcaworkflow.contracts.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes evidence for what it is. Pure: the same evidence, the same classification. */
public final class FailureClassifier {
    private final RuleBook book;

    FailureClassifier(RuleBook book) {
        this.book = book;
    }

    /** With the rules that come with the service. */
    public static FailureClassifier withBuiltInRules() {
        return new FailureClassifier(RuleBookReader.builtIn());
    }

    /** With the built-in rules and those of a file; throws {@link RuleBookFault} when it cannot be used. */
    public static FailureClassifier withRules(String file, byte[] bytes) {
        return new FailureClassifier(RuleBookReader.extended(file, bytes));
    }

    /** Ids of the strategies that the classes name. */
    public Set<String> strategies() {
        return book.classes().values().stream()
                .flatMap(known -> known.strategies().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Takes what a gate found for what it is. Its signature is the name that it is about, where there is one: the rest of
     * the sentence differs from model to model.
     *
     * @param subject name or key that the finding is about, or null
     */
    public Classification classify(String rule, String message, String subject) {
        Classification plain = classify(new Evidence(null, null, rule, null, null, message, null));
        String signature = subject == null ? plain.signature() : FailureSignature.of(plain.fineClass(), subject);
        return new Classification(
                plain.fineClass(), signature, plain.rule(), plain.confidence(), plain.message(), subject);
    }

    public Classification classify(Evidence evidence) {
        Clues clues = Clues.of(evidence);
        return byRule(clues)
                .or(() -> thrownIn(evidence.message(), clues))
                .or(() -> thrownIn(evidence.logTail(), clues))
                .or(() -> byRule(book.lastResorts(), clues))
                .orElseGet(() -> classification(book.unknown(), "none", 0, clues));
    }

    private Optional<Classification> thrownIn(String text, Clues clues) {
        return Thrown.lastIn(text).map(clues::with).flatMap(last -> byRule(last)
                .or(() -> byRule(book.lastResorts(), last)));
    }

    private Optional<Classification> byRule(Clues clues) {
        return byRule(book.rules(), clues);
    }

    private static Optional<Classification> byRule(List<FailureRule> rules, Clues clues) {
        return rules.stream()
                .filter(rule -> rule.fits(clues))
                .findFirst()
                .map(rule -> classification(rule.meaning(), rule.id(), rule.confidence(), clues));
    }

    private static Classification classification(FineClass fineClass, String rule, double confidence, Clues clues) {
        Wording wording = clues.wording();
        return new Classification(
                fineClass,
                FailureSignature.of(fineClass, wording.shape()),
                rule,
                confidence,
                wording.text(),
                wording.quoted());
    }
}
