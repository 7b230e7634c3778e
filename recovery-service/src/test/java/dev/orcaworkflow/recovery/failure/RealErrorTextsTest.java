package dev.orcaworkflow.recovery.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Texts as Python, PyYAML, NumPy, pandas, Windows, Linux and OrcFxAPI print them, and as digitalmodel and assetutilities
 * (public on GitHub) wrap them. The rules know kinds of failure: none of them was written for one of these lines.
 */
class RealErrorTextsTest {
    private final FailureClassifier classifier = FailureClassifier.withBuiltInRules();
    private final List<ErrorText> texts = ErrorText.table("real-error-texts.tsv");

    @Test
    void getTheRightTopClassAlwaysAndTheRightFineClassNearlyAlways() {
        assertThat(texts).hasSizeGreaterThan(60).allMatch(text -> text.isTakenForItsTopClass(classifier));
        assertThat(ErrorText.share(texts, classifier)).isGreaterThanOrEqualTo(0.95);
    }

    /** {@code workflow classify} is given the text alone. */
    @Test
    void areRecognisedByTheTextAlone() {
        List<ErrorText> alone = texts.stream().map(ErrorText::withoutType).toList();

        assertThat(ErrorText.share(alone, classifier)).isGreaterThanOrEqualTo(0.95);
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
}
