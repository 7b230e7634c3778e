package dev.orcaworkflow.execution.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredNeedTest {
    private static final Demand GUESS = new Demand(1000, 2048, 5, Map.of("orcaflex", 1));

    @Test
    void leavesAGuessAloneOfWhichNothingIsKnown() {
        assertThat(new MeasuredNeed(List.of(), List.of()).instead(GUESS)).isEqualTo(GUESS);
    }

    @Test
    void asksForNoLessThanWasGuessedWhileFewRunsAreKnown() {
        assertThat(need(100, 100).instead(GUESS).memoryMiB()).isEqualTo(2048);
    }

    @Test
    void asksForMoreAtOnceThanWasGuessedWhenOneRunTookMore() {
        assertThat(need(4000).instead(GUESS).memoryMiB()).isEqualTo(5000);
    }

    @Test
    void asksForWhatNineOfTenTookAndAQuarterMore() {
        int[] tenths = IntStream.rangeClosed(1, 10).map(i -> 100 * i).toArray();

        assertThat(need(tenths).instead(GUESS).memoryMiB()).isEqualTo(1125);
    }

    @Test
    void neverAsksForNextToNothing() {
        assertThat(need(3, 3, 3).instead(GUESS).memoryMiB()).isEqualTo(MeasuredNeed.LEAST_MIB);
    }

    @Test
    void keepsSeatsDiskAndProcessesAsTheyWere() {
        Demand asked = need(100, 100, 100).instead(GUESS);

        assertThat(asked.seats()).isEqualTo(GUESS.seats());
        assertThat(asked.diskMiB()).isEqualTo(5);
        assertThat(asked.processes()).isEqualTo(1);
    }

    @Test
    void asksForEachProcessOfARun() {
        Demand three = new Demand(3000, 6144, 0, Map.of());

        assertThat(need(400, 400, 400).instead(three).memoryMiB()).isEqualTo(1500);
    }

    @Test
    void raisesCoresOfAProgramThatIsBusyOnMoreOfThemAndNeverLowersThem() {
        MeasuredNeed busy = new MeasuredNeed(List.of(100, 100, 100), List.of(3600, 3600, 3600));
        MeasuredNeed lazy = new MeasuredNeed(List.of(100, 100, 100), List.of(10, 10, 10));

        assertThat(busy.instead(GUESS).milliCores()).isEqualTo(3600);
        assertThat(busy.instead(GUESS).processes())
                .as("they are threads of one process")
                .isEqualTo(1);
        assertThat(lazy.instead(GUESS).milliCores()).isEqualTo(1000);
    }

    private static MeasuredNeed need(int... memory) {
        return new MeasuredNeed(
                IntStream.of(memory).boxed().toList(),
                IntStream.of(memory).map(_ -> 0).boxed().toList());
    }
}
