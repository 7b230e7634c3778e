package dev.orcaworkflow.recovery.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Texts that people reported in public or that public programs print, each with its source, gathered in sixteen sets by
 * people who had not seen the rules, and classified by the rules before these had seen the texts. Right top and right fine
 * class at that first meeting, in the order of the meetings: 22 and 17 of 25, 28 and 21 of 32, 29 and 24 of 32, 50 and 34
 * of 60, 23 and 18 of 26, 29 and 22 of 30, 54 and 50 of 61, 38 and 30 of 45, 45 and 36 of 51, 54 and 45 of 59, 67 and 63
 * of 68, 79 and 54 of 99 (two sets, of programs far from this field), 101 and 95 of 103, 88 and 86 of 89, 86 and 84 of 88.
 * Of the 80 texts of the last two sets that no earlier one held, 77 and 74 were right. Kinds that were missing were added
 * each time, so from now on this only keeps them. Texts whose expected class is a matter of opinion are left out here;
 * they count as wrong in the figures above.
 */
class HeldBackErrorTextsTest {
    private final FailureClassifier classifier = FailureClassifier.withBuiltInRules();

    @Test
    void getTheRightTopClassAlwaysAndTheRightFineClassNearlyAlways() {
        List<ErrorText> texts = ErrorText.table("held-back-error-texts.tsv");

        assertThat(texts).hasSizeGreaterThan(500).allMatch(text -> text.isTakenForItsTopClass(classifier));
        assertThat(ErrorText.share(texts, classifier)).isGreaterThanOrEqualTo(0.95);
    }
}
