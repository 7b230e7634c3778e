package dev.orcaworkflow.execution.admission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all hosts hold at one moment. */
record Usage(List<Holding> holdings) {
    Demand ofHost(String host) {
        Demand sum = Demand.NOTHING;
        for (Holding holding : holdings) {
            if (holding.host().equals(host)) {
                sum = sum.plus(holding.demand());
            }
        }
        return sum;
    }

    /** Seats of a pool that are in use by us, as its contract counts them. */
    int seats(SeatPool pool) {
        int used = 0;
        Set<String> hosts = new HashSet<>();
        for (Holding holding : holdings) {
            int seats = holding.demand().seats().getOrDefault(pool.name(), 0);
            boolean counts =
                    switch (pool.counting()) {
                        case ATTEMPT, PROCESS -> true;
                        case HOST_USER -> seats > 0 && hosts.add(holding.host());
                    };
            if (counts) {
                used += seats;
            }
        }
        return used;
    }

    boolean hasSeat(SeatPool pool, String host) {
        return holdings.stream()
                .anyMatch(holding ->
                        holding.host().equals(host) && holding.demand().seats().containsKey(pool.name()));
    }
}
