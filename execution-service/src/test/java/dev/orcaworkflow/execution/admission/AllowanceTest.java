package dev.orcaworkflow.execution.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.execution.admission.SeatPool.Counting;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-27T12:00");
    private static final Demand THREE_PROCESSES = new Demand(3000, 6000, 10, Map.of());

    @Test
    void takesASeatPerAttempt() {
        assertThat(allowance(pool(5, Counting.ATTEMPT, null), held("here", 1)).demand(THREE_PROCESSES, "orcaflex"))
                .isEqualTo(new Demand(3000, 6000, 10, Map.of("pool", 1)));
    }

    @Test
    void takesASeatPerProcess() {
        assertThat(allowance(pool(5, Counting.PROCESS, null)).demand(THREE_PROCESSES, "orcaflex"))
                .isEqualTo(new Demand(3000, 6000, 10, Map.of("pool", 3)));
    }

    @Test
    void runsOnFewerProcessesWhereSeatsAreShort() {
        assertThat(allowance(pool(5, Counting.PROCESS, null), held("there", 3)).demand(THREE_PROCESSES, "orcaflex"))
                .isEqualTo(new Demand(2000, 4000, 10, Map.of("pool", 2)));
    }

    @Test
    void takesNoSecondSeatOnAHostThatHasOne() {
        Allowance allowance = allowance(pool(1, Counting.HOST_USER, null), held("here", 1), held("here", 1));

        assertThat(allowance.demand(THREE_PROCESSES, "orcaflex").seatsFit(allowance.open()))
                .isTrue();
        assertThat(allowance(pool(1, Counting.HOST_USER, null), held("there", 1))
                        .enginesWithoutSeat())
                .containsExactly("orcaflex");
    }

    @Test
    void leavesSeatsThatColleaguesUseToThem() {
        // The server counts five in use, one of them is ours.
        assertThat(allowance(pool(4, Counting.ATTEMPT, new SeatPool.Server(6, 5)), held("here", 1))
                        .open()
                        .seats())
                .containsEntry("pool", 1);
    }

    @Test
    void keepsSeatsForPeople() {
        var pool = new SeatPool(
                "pool", 3, 1, Counting.ATTEMPT, List.of("orcaflex"), SeatReserve.all("2 08:00-18:00"), false, null);

        assertThat(allowance(pool).open().seats()).containsEntry("pool", 1);
    }

    @Test
    void givesNoneOutWhileALoweredLimitDrains() {
        assertThat(allowance(pool(1, Counting.ATTEMPT, null), held("here", 1), held("there", 1))
                        .open()
                        .seats())
                .containsEntry("pool", 0);
    }

    @Test
    void asksForNoSeatOfAnEngineThatNeedsNone() {
        assertThat(allowance(pool(0, Counting.ATTEMPT, null)).demand(THREE_PROCESSES, "catenary"))
                .isEqualTo(THREE_PROCESSES);
    }

    private static SeatPool pool(int limit, Counting counting, SeatPool.Server server) {
        return new SeatPool("pool", limit, 1, counting, List.of("orcaflex"), List.of(), false, server);
    }

    private static Holding held(String host, int seats) {
        return new Holding(host, new Demand(1000, 0, 0, Map.of("pool", seats)));
    }

    private static Allowance allowance(SeatPool pool, Holding... holdings) {
        return new Allowance("here", new Demand(8000, 16000), 16000, List.of(pool), new Usage(List.of(holdings)), NOON);
    }
}
