package dev.orcaworkflow.recovery.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.orcaworkflow.contracts.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RuleBookReaderTest {
    private static final String CLASSES = """
        classes:
          unknown: {top: unknown_error, retry: yes, cause: c, fix: f}
          flat: {top: resource_error, retry: wait, cause: c, fix: f}
        """;

    @Test
    void readsARuleWithSeveralConditions() {
        RuleBook book = read(CLASSES + "rules:\n  - {id: a, exception: [X, Y], message: tyre, means: flat}\n");

        assertThat(book.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.conditions()).hasSize(2);
            assertThat(rule.confidence()).isEqualTo(EvidenceKind.EXCEPTION.trust());
            assertThat(rule.meaning().id()).isEqualTo("flat");
        });
    }

    @Test
    void namesPlaceAndValueOfAMeaningThatIsNoClass() {
        assertThatThrownBy(() -> read(CLASSES + "rules:\n  - {id: a, message: tyre, means: puncture}\n"))
                .isInstanceOf(RuleBookFault.class)
                .hasMessage("mine.yml:5 means: puncture is not among the classes of this file");
    }

    @Test
    void refusesARuleWithoutConditions() {
        assertThatThrownBy(() -> read(CLASSES + "rules:\n  - {id: a, means: flat}\n"))
                .hasMessageContaining("the rule a needs a condition");
    }

    @Test
    void refusesAnInvalidExpression() {
        assertThatThrownBy(() -> read(CLASSES + "rules:\n  - {id: a, message: '(', means: flat}\n"))
                .hasMessageContaining("no regular expression: (");
    }

    @Test
    void refusesTheSameRuleTwice() {
        assertThatThrownBy(() -> read(CLASSES
                        + "rules:\n  - {id: a, message: x, means: flat}\n  - {id: a, message: y, means: flat}\n"))
                .hasMessageContaining("the rule a stands twice");
    }

    @Test
    void refusesABookWithoutAClassForTheUnknown() {
        assertThatThrownBy(() -> read("classes: {}\nrules: []\n")).hasMessageContaining("classes lack unknown");
    }

    @Test
    void addsAUsersRulesToTheBuiltInOnes() {
        FailureClassifier classifier = FailureClassifier.withRules("mine.yml", """
            classes:
              flat: {top: resource_error, retry: wait, strategies: [fewer-workers], cause: c, fix: f}
            rules:
              - {id: tyre, message: 'No space left on the tyre', means: flat}
              - {id: known, message: 'Tyre of licence', means: license}
            """.getBytes(UTF_8));

        assertThat(classOf(classifier, "no space left on the tyre")).isEqualTo("flat");
        assertThat(classOf(classifier, "tyre of licence")).isEqualTo("license");
        assertThat(classOf(classifier, "[Errno 28] No space left on device")).isEqualTo("disk_full");
    }

    @Test
    void refusesAUsersRuleUnderTheNameOfABuiltInOne() {
        assertThatThrownBy(() -> FailureClassifier.withRules(
                        "mine.yml", "rules:\n  - {id: type-memory, message: x, means: memory}\n".getBytes(UTF_8)))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining("the rule type-memory is the name of a built-in one");
    }

    @Test
    void takesNoLongerThanTheTextIsLongWhateverAUserWrites() {
        RuleBook book = read(CLASSES + "rules:\n  - {id: a, message: '(a+a+)+b', means: flat}\n");
        var classifier = new FailureClassifier(book);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> classOf(classifier, "a".repeat(1900) + "!"));
    }

    @Test
    void weighsEvidenceByItsKindWhateverTheOrderOfTheRules() {
        RuleBook book = read(CLASSES
                + "rules:\n  - {id: text, message: tyre, means: unknown}\n  - {id: type, exception: X, means: flat}\n");

        assertThat(book.rules()).extracting(FailureRule::id).containsExactly("type", "text");
    }

    private static String classOf(FailureClassifier classifier, String message) {
        return classifier
                .classify(new Evidence(null, null, null, null, null, message, null))
                .fineClass()
                .id();
    }

    private static RuleBook read(String text) {
        return RuleBookReader.read("mine.yml", text.getBytes(UTF_8));
    }
}
