package dev.orcaworkflow.recovery.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static RuleBook read(String text) {
        return RuleBookReader.read("mine.yml", text.getBytes(UTF_8));
    }
}
