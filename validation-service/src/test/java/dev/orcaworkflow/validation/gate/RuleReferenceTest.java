package dev.orcaworkflow.validation.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.finding.Mending;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.finding.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule reference says what the code says. */
class RuleReferenceTest {
    private static final Path REFERENCE = Path.of("../deploy/docs/rules.md");

    @Test
    void isUpToDate() throws IOException {
        String reference = reference();
        if (Boolean.getBoolean("rules.write")) {
            Files.writeString(REFERENCE, reference);
        }

        assertThat(REFERENCE)
                .as("write it anew: ./mvnw -pl validation-service -am test -Dtest=RuleReferenceTest -Drules.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(reference);
    }

    private static String reference() {
        StringBuilder text = new StringBuilder("""
            # Rules of validation

            Made from the code; a test compares the two. Every finding names its rule, the place (file, line, column), the
            value, and how to mend it. *Error* stops a configuration, *warning* does not. *Repair* means that recovery may
            mend it where the batch permits, *answer* that a person's answer mends it, *author* that only the author can.
            """);
        for (Gate gate : List.of(Gate.SYNTAX, Gate.SCHEMA, Gate.INPUT_FILES)) {
            List<Rule> rules =
                    Rules.all().stream().filter(rule -> rule.gate() == gate).toList();
            text.append("\n## Gate ")
                    .append(gate.ordinal() + 1)
                    .append(": ")
                    .append(gate.id().replace('-', ' '));
            text.append("\n\n| rule | severity | mended by | why |\n|---|---|---|---|\n");
            rules.forEach(rule -> text.append("| `%s` | %s | %s | %s |\n"
                    .formatted(rule.id(), rule.severity().id(), mended(rule.mending()), rule.sentence())));
        }
        text.append("""

            ## Submissions, templates, trials and resources

            Rules in upper case concern the submission, its batch or a worker, not the text alone.

            | rule | why |
            |---|---|
            """);
        for (ValidationRule rule : ValidationRule.values()) {
            text.append("| `%s` | %s |\n".formatted(rule, rule.sentence()));
        }
        return text.toString();
    }

    private static String mended(Mending mending) {
        return switch (mending) {
            case BY_AUTHOR -> "author";
            case BY_REPAIR -> "repair";
            case BY_ANSWER -> "answer";
        };
    }
}
