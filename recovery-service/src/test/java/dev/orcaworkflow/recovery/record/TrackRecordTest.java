package dev.orcaworkflow.recovery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
    private static final List<String> GIVEN = List.of("extend", "split", "wait");

    @Test
    void keepsTheOrderGivenWhileNothingIsKnown() {
        assertThat(TrackRecord.empty().bestFirst("r", GIVEN, id -> id)).isEqualTo(GIVEN);
    }

    @Test
    void putsFirstWhatHelpedMostAgainstThisRule() {
        TrackRecord record = new TrackRecord(List.of(
                new Experience("r", "extend", 10, 2),
                new Experience("r", "split", 10, 9),
                new Experience("other", "wait", 10, 10)));

        assertThat(record.bestFirst("r", GIVEN, id -> id)).containsExactly("split", "wait", "extend");
    }

    @Test
    void trustsManyAttemptsMoreThanOne() {
        TrackRecord record =
                new TrackRecord(List.of(new Experience("r", "extend", 1, 1), new Experience("r", "split", 40, 38)));

        assertThat(record.bestFirst("r", List.of("extend", "split"), id -> id)).containsExactly("split", "extend");
    }

    @Test
    void reportsWhatHelpsLessThanHalfOfTheTimeOverTwentyAttempts() {
        assertThat(new Experience("r", "s", 20, 9).isPoor()).isTrue();
        assertThat(new Experience("r", "s", 20, 10).isPoor()).isFalse();
        assertThat(new Experience("r", "s", 19, 0).isPoor()).isFalse();
    }
}
