package dev.orcaworkflow.recovery.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.recovery.MooringStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each repair of a text, byte for byte: what changed is exactly what had to. */
class MenderTest {
    @TempDir
    Path root;

    private Mender mender;

    @BeforeEach
    void writeStudy() throws IOException {
        mender = MendedStudy.mender(root);
    }

    @Test
    void findsNothingToMendInASoundText() {
        assertThat(mend(MooringStudy.configuration("Mooring1"))).isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void writesASingleNameWhereOneIsMeant() {
        MendingResult.Mended mended = mended(MooringStudy.configuration("[\"Mooring1\"]"));

        assertThat(mended.text()).isEqualTo(MooringStudy.configuration("\"Mooring1\""));
        assertThat(mended.strategies()).containsExactly(Strategy.MEND_VALUE_FORM);
    }

    @Test
    void writesInQuotesANameThatYamlTakesForATruthValue() {
        String text = MooringStudy.configuration("Mooring1");

        MendingResult.Mended mended = mended(text.replace("Label: fairlead", "Label: off"));

        assertThat(mended.text()).isEqualTo(text.replace("Label: fairlead", "Label: 'off'"));
        assertThat(mended.strategies()).containsExactly(Strategy.MEND_VALUE_FORM);
    }

    @Test
    void writesANameAsTheModelHasIt() {
        MendingResult.Mended mended = mended(MooringStudy.configuration("mooring 2"));

        assertThat(mended.text()).isEqualTo(MooringStudy.configuration("Mooring2"));
        assertThat(mended.strategies()).containsExactly(Strategy.MEND_OBJECT_NAME);
        assertThat(mended.changes()).containsExactly("line 16: mooring 2 became Mooring2");
    }

    @Test
    void keepsTheLineEndsOfWindows() {
        String text = MooringStudy.withoutSection().replace("\n", "\r\n");

        assertThat(mended(text).text().replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void skipsAnObjectThatSomeModelsLack() {
        String text = MooringStudy.overAllModels("Mooring3");

        MendingResult.Mended mended = mended(text);

        assertThat(mended.text()).isEqualTo(text.replace("engine:\n", "engine:\n  skip_absent: [Mooring3]\n"));
        assertThat(mended.strategies()).containsExactly(Strategy.SKIP_ABSENT_OBJECT);
        assertThat(mended.trialFile()).isEqualTo("study/models/removed_00.yml");
    }

    @Test
    void addsToTheObjectsThatMayBeSkippedAlready() {
        String text = MooringStudy.overAllModels("Mooring3")
                .replace("engine:\n", "engine:\n  skip_absent: [Link1]  # gone since May\n");

        assertThat(mended(text).text()).isEqualTo(text.replace("[Link1]", "[Link1, Mooring3]"));
    }

    @Test
    void addsToABlockListOfObjectsThatMayBeSkipped() {
        String text = MooringStudy.overAllModels("Mooring3")
                .replace("engine:\n", "engine:\n  skip_absent:\n    - Link1  # gone since May\n");

        assertThat(mended(text).text()).isEqualTo(text.replace("gone since May\n", "gone since May\n    - Mooring3\n"));
    }

    @Test
    void mendsOneFaultAfterTheOther() {
        MendingResult.Mended mended = mended(MooringStudy.overAllModels("[mooring 3]"));

        assertThat(mended.strategies())
                .containsExactly(Strategy.MEND_VALUE_FORM, Strategy.MEND_OBJECT_NAME, Strategy.SKIP_ABSENT_OBJECT);
        assertThat(mended.text()).contains("ObjectName: Mooring3  # the windward one");
    }

    @Test
    void asksForANameThatNoModelHas() {
        assertThat(mend(MooringStudy.configuration("Line")))
                .isInstanceOfSatisfying(MendingResult.Unanswered.class, unanswered -> {
                    assertThat(unanswered.about().subject()).isEqualTo("Line");
                    assertThat(unanswered.about().candidates()).contains("Mooring1", "Mooring2", "Mooring3");
                });
    }

    @Test
    void usesAnAnswer() {
        MendingResult result = mender.mend(
                MendedStudy.draft(MooringStudy.configuration("Line")), Symptom.NONE, Map.of("Line", "Mooring2"));

        assertThat(result).isInstanceOfSatisfying(MendingResult.Mended.class, mended -> {
            assertThat(mended.text()).isEqualTo(MooringStudy.configuration("Mooring2"));
            assertThat(mended.changes()).containsExactly("line 16: Line became Mooring2, as a person answered");
        });
    }

    @Test
    void asksAgainWhenTheAnswerIsNoObjectEither() {
        MendingResult result = mender.mend(
                MendedStudy.draft(MooringStudy.configuration("Line")), Symptom.NONE, Map.of("Line", "Anchor99"));

        assertThat(result).isInstanceOf(MendingResult.Unanswered.class);
    }

    @Test
    void neverTouchesASelectionThatMatchesNothing() {
        String text = MooringStudy.configuration("Mooring1").replace("pattern: intact", "pattern: nothing");

        assertThat(mend(text)).isInstanceOfSatisfying(MendingResult.Beyond.class, beyond -> assertThat(
                        beyond.about().rule())
                .isEqualTo("no-files-matched"));
    }

    @Test
    void leavesAnUnreadableTextToItsAuthor() {
        assertThat(mend("a: [1\nb: 2\n")).isInstanceOf(MendingResult.Beyond.class);
    }

    private MendingResult mend(String text) {
        return mender.mend(MendedStudy.draft(text), Symptom.NONE, Map.of());
    }

    private MendingResult.Mended mended(String text) {
        MendingResult result = mend(text);
        assertThat(result).isInstanceOf(MendingResult.Mended.class);
        return (MendingResult.Mended) result;
    }
}
