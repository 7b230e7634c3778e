package dev.orcaworkflow.recovery.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Evidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What Python and its libraries, OrcFxAPI, operating systems, shells and licence software say, by kind: the same in the
 * words of several programs and languages. The first column says how the process ended or in which state the model was.
 */
class KindsOfFailureTest {
    private static final List<ErrorText> KINDS = ErrorText.table("kinds-of-failure.tsv");

    private final FailureClassifier classifier = FailureClassifier.withBuiltInRules();

    @Test
    void areTakenForWhatTheyAre() {
        assertThat(KINDS).hasSizeGreaterThan(400).allSatisfy(kind -> {
            FineClass found = classifier.classify(evidence(kind)).fineClass();
            assertThat(found.id()).as("%s", kind).isEqualTo(kind.fine());
            assertThat(found.top().id()).as("%s", kind).isEqualTo(kind.top());
        });
    }

    /** A rule behind a wider one of its kind would never speak. */
    @Test
    void leaveNoRuleWithoutAText() {
        Set<String> spoken = Stream.concat(
                        Stream.of("real-error-texts.tsv", "held-back-error-texts.tsv")
                                .flatMap(name -> ErrorText.table(name).stream())
                                .flatMap(text -> Stream.of(text, text.withoutType()))
                                .map(ErrorText::evidence),
                        KINDS.stream().map(KindsOfFailureTest::evidence))
                .map(evidence -> classifier.classify(evidence).rule())
                .collect(Collectors.toSet());

        assertThat(ofTexts()).hasSizeGreaterThan(200);
        assertThat(ofTexts().stream().map(FailureRule::id)).isSubsetOf(spoken);
    }

    /** Codes are words that a rule lists, and a log is tested with the class that it decides. */
    private static List<FailureRule> ofTexts() {
        RuleBook book = RuleBookReader.builtIn();
        return Stream.concat(book.rules().stream(), book.lastResorts().stream())
                .filter(rule -> rule.conditions().stream()
                        .map(Condition::kind)
                        .noneMatch(Set.of(EvidenceKind.CODE, EvidenceKind.LOG)::contains))
                .toList();
    }

    private static Evidence evidence(ErrorText kind) {
        boolean number = kind.about().matches("-?\\d+");
        boolean state = !number && !kind.about().isEmpty();
        return new Evidence(
                number ? Integer.valueOf(kind.about()) : null,
                null,
                null,
                kind.evidence().exceptionType(),
                state ? kind.about() : null,
                kind.evidence().message(),
                null);
    }
}
