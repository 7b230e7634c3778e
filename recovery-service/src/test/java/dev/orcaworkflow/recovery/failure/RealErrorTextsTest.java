package dev.orcaworkflow.recovery.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Texts as Python, PyYAML, NumPy, pandas, Windows, Linux and OrcFxAPI print them, and as digitalmodel and assetutilities
 * (public on GitHub) wrap them. The rules know kinds of failure: none of them was written for one of these lines.
 */
class RealErrorTextsTest {
    private record Line(String id, Evidence evidence, String top, String fine) {
        static Line of(String text) {
            String[] cells = text.split("\t", -1);
            String message = cells[1].replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\");
            String type = cells[2].isEmpty() ? null : cells[2];
            return new Line(cells[0], new Evidence(null, null, null, type, null, message, null), cells[3], cells[4]);
        }

        Line withoutType() {
            return new Line(id, new Evidence(null, null, null, null, null, evidence.message(), null), top, fine);
        }
    }

    private final FailureClassifier classifier = FailureClassifier.withBuiltInRules();

    @Test
    void getTheRightTopClassAlwaysAndTheRightFineClassNearlyAlways() throws IOException {
        assertThat(lines()).hasSizeGreaterThan(60).allSatisfy(line -> assertThat(
                        classified(line).fineClass().top().id())
                .as("%s %s", line.id(), line.evidence())
                .isEqualTo(line.top()));
        assertThat(share(lines())).isGreaterThanOrEqualTo(0.95);
    }

    /** {@code workflow classify} is given the text alone. */
    @Test
    void areRecognisedByTheTextAlone() throws IOException {
        assertThat(share(lines().stream().map(Line::withoutType).toList())).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void areRecognisedAtTheEndOfALogWhenNothingElseSaysWhy() {
        String log = """
            loading
            Traceback (most recent call last):
              File "opp.py", line 12, in summary
            KeyError: 'summary_settings'
            """;

        Classification found = classifier.classify(new Evidence(1, null, null, null, null, "exit code 1", log));

        assertThat(found.fineClass().id()).isEqualTo("missing_section");
    }

    private double share(List<Line> lines) {
        long right = lines.stream()
                .filter(line -> classified(line).fineClass().id().equals(line.fine()))
                .count();
        return (double) right / lines.size();
    }

    private Classification classified(Line line) {
        return classifier.classify(line.evidence());
    }

    private static List<Line> lines() throws IOException {
        try (var in = RealErrorTextsTest.class.getResourceAsStream("real-error-texts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Line::of)
                    .toList();
        }
    }
}
