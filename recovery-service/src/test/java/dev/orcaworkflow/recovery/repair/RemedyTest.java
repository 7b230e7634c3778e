package dev.orcaworkflow.recovery.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.recovery.MooringStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed in a text because of what a run showed: byte for byte, and how far it goes. */
class RemedyTest {
    private static final Symptom OUT_OF_TIME = Symptom.against(List.of(Strategy.EXTEND_TIME_LIMIT));

    @TempDir
    Path root;

    private Mender mender;

    @BeforeEach
    void writeStudy() throws IOException {
        mender = MendedStudy.mender(root);
    }

    @Test
    void extendsATimeLimitThatIsWritten() {
        String text =
                MooringStudy.configuration("Mooring1") + "\nparallel_processing:\n  timeout_per_file: 60  # seconds\n";

        MendingResult result = mender.mend(MendedStudy.draft(text), OUT_OF_TIME, Map.of());

        assertThat(result).isInstanceOfSatisfying(MendingResult.Mended.class, mended -> assertThat(mended.text())
                .isEqualTo(text.replace("timeout_per_file: 60", "timeout_per_file: 120")));
    }

    @Test
    void neverExtendsATimeLimitBeyondTheBound() {
        String text = MooringStudy.configuration("Mooring1") + "\nparallel_processing: {timeout_per_file: 3600}\n";

        assertThat(mender.mend(MendedStudy.draft(text), OUT_OF_TIME, Map.of())).isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void extendsATimeLimitNoFurtherThanAMultipleOfTheUsualTime() {
        Symptom slow = outOfTimeWhereTheUsualTimeIs(Duration.ofSeconds(90));
        Symptom stuck = outOfTimeWhereTheUsualTimeIs(Duration.ofSeconds(1));

        var mended = (MendingResult.Mended)
                mender.mend(MendedStudy.draft(MooringStudy.configuration("Mooring1")), slow, Map.of());

        assertThat(mended.text()).contains("timeout_per_file: 1800");
        assertThat(mender.mend(MendedStudy.draft(MooringStudy.configuration("Mooring1")), stuck, Map.of()))
                .isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void givesASimulationTheTimeThatItsPaceAsksFor() {
        Symptom halfWay = new Symptom(
                Optional.empty(),
                Optional.empty(),
                List.of(Strategy.EXTEND_TIME_LIMIT),
                Optional.empty(),
                OptionalDouble.of(0.8),
                Optional.empty());
        Symptom hopeless = new Symptom(
                Optional.empty(),
                Optional.empty(),
                List.of(Strategy.EXTEND_TIME_LIMIT),
                Optional.empty(),
                OptionalDouble.of(0.1),
                Optional.empty());
        String text = MooringStudy.configuration("Mooring1") + "\nparallel_processing: {timeout_per_file: 600}\n";

        var mended = (MendingResult.Mended) mender.mend(MendedStudy.draft(text), halfWay, Map.of());

        // 600 s for four fifths, and a quarter in reserve; an hour is the most that is ever allowed.
        assertThat(mended.text()).contains("timeout_per_file: 938");
        assertThat(mender.mend(MendedStudy.draft(text), hopeless, Map.of())).isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void letsFewerFilesRunAtTheSameTime() {
        Symptom crowded = Symptom.against(List.of(Strategy.FEWER_WORKERS));
        String text = MooringStudy.configuration("Mooring1") + "parallel_processing:\n  max_workers: 30  # as many\n";

        var mended = (MendingResult.Mended) mender.mend(MendedStudy.draft(text), crowded, Map.of());

        assertThat(mended.text()).contains("max_workers: 4  # as many");
        assertThat(mended.strategies()).containsExactly(Strategy.FEWER_WORKERS);
    }

    @Test
    void triesOneRemedyAtATime() {
        Symptom both = Symptom.against(List.of(Strategy.FEWER_WORKERS, Strategy.EXTEND_TIME_LIMIT));

        var mended = (MendingResult.Mended)
                mender.mend(MendedStudy.draft(MooringStudy.configuration("Mooring1")), both, Map.of());

        assertThat(mended.strategies()).containsExactly(Strategy.FEWER_WORKERS);
    }

    @Test
    void splitsAConfigurationOfManyFilesIntoSmallerOnes() {
        String text = MooringStudy.forProgram("Mooring1");

        var mended = (MendingResult.Mended) mender.mend(
                MendedStudy.ofProgram(text), Symptom.against(List.of(Strategy.SPLIT_CONFIGURATION)), Map.of());

        assertThat(mended.text()).isEqualTo(text.replace("engine:\n", "engine:\n  files_per_process: 1\n"));
        assertThat(mended.changes())
                .containsExactly("runs as 3 smaller configurations of at most 1 files each, whose tables are joined");
    }

    @Test
    void hasNothingToSplitInAConfigurationOfOneFile() {
        String text = MooringStudy.forProgram("Mooring1").replace("pattern: _0", "pattern: intact_00");

        assertThat(mender.mend(
                        MendedStudy.ofProgram(text), Symptom.against(List.of(Strategy.SPLIT_CONFIGURATION)), Map.of()))
                .isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void asksForTwiceTheMemoryAndNeverForMoreThanEightTimes() {
        Symptom scarce = Symptom.against(List.of(Strategy.MORE_MEMORY));
        String text = MooringStudy.configuration("Mooring1").replace("engine:\n", "engine:\n  memory_factor: 4\n");
        String most = text.replace("memory_factor: 4", "memory_factor: 8");

        assertThat(((MendingResult.Mended) mender.mend(MendedStudy.draft(text), scarce, Map.of())).text())
                .isEqualTo(most);
        assertThat(mender.mend(MendedStudy.draft(most), scarce, Map.of())).isInstanceOf(MendingResult.Sound.class);
    }

    @Test
    void writesAnotherWayToTheStaticPositionInPlaceOfTheLast() {
        String text = MooringStudy.forProgram("Mooring1")
                .replace("engine:\n", "engine:\n  statics_search: start-shape  # tried in May\n");

        var mended = (MendingResult.Mended)
                mender.mend(MendedStudy.ofProgram(text), Symptom.against(List.of(Strategy.MORE_DAMPING)), Map.of());

        assertThat(mended.text()).isEqualTo(text.replace("search: start-shape", "search: damping"));
    }

    @Test
    void writesOldKeysAsTheProgramThatMissedThemReadsThemNow() {
        String old = MooringStudy.forProgram("Mooring1")
                .replace("- Label: tension", "- SummaryFileName: tension")
                .replace("Statistic_Type: Max", "AdditionalData: [Max]");
        Symptom missed = new Symptom(
                Optional.empty(),
                Optional.of("Label"),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty());

        var mended = (MendingResult.Mended) mender.mend(MendedStudy.ofProgram(old), missed, Map.of());

        assertThat(mended.text()).isEqualTo(MooringStudy.forProgram("Mooring1"));
        assertThat(mended.strategies()).containsExactly(Strategy.MEND_OLD_KEYS);
        assertThat(mender.mend(MendedStudy.ofProgram(old), Symptom.NONE, Map.of()))
                .isInstanceOf(MendingResult.Sound.class);
    }

    private static Symptom outOfTimeWhereTheUsualTimeIs(Duration usual) {
        return new Symptom(
                Optional.empty(),
                Optional.empty(),
                List.of(Strategy.EXTEND_TIME_LIMIT),
                Optional.of(usual),
                OptionalDouble.empty(),
                Optional.empty());
    }
}
