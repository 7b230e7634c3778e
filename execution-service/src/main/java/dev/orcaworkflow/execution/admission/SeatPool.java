package dev.orcaworkflow.execution.admission;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A pool of licence seats. Pure.
 *
 * @param limit most seats that we may use
 * @param weight seats that one attempt, process or host takes
 * @param engines ids of the engines that need it
 * @param reserves seats kept for people, by time of day
 * @param cooling a refusal by the licence server is so recent that nobody asks again yet
 * @param server what the licence server said when it was asked last, or null
 */
record SeatPool(
        String name,
        int limit,
        int weight,
        Counting counting,
        List<String> engines,
        List<SeatReserve> reserves,
        boolean cooling,
        Server server) {

    /** What a seat is taken for. */
    enum Counting {
        ATTEMPT,
        PROCESS,
        HOST_USER
    }

    /** Of all its users, us included. */
    record Server(int total, int used) {}

    boolean serves(String engine) {
        return engines.contains(engine);
    }

    int reserved(LocalDateTime now) {
        return reserves.stream()
                .filter(reserve -> reserve.covers(now))
                .mapToInt(SeatReserve::seats)
                .max()
                .orElse(0);
    }

    /** Seats that colleagues use, by the server's count less ours. */
    int others(int ours) {
        return server == null ? 0 : Math.max(0, server.used() - ours);
    }

    /**
     * Seats that may be taken now; never below 0, so that a limit lowered below its use lets runs end and starts none.
     *
     * @param ours seats that we use
     */
    int free(int ours, LocalDateTime now) {
        if (cooling) {
            return 0;
        }
        int open = server == null ? limit : Math.min(limit, server.total() - others(ours));
        return Math.max(0, open - reserved(now) - ours);
    }

    /** What a run on so many processes takes. */
    Map<String, Integer> seatsFor(int processes) {
        return Map.of(
                name,
                switch (counting) {
                    case ATTEMPT, HOST_USER -> weight;
                    case PROCESS -> weight * processes;
                });
    }
}
