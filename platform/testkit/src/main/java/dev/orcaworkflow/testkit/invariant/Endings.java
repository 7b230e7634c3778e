package dev.orcaworkflow.testkit.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I5: a job that has ended stays as it ended, until somebody retries it: a new generation. Remembers between calls. */
final class Endings {
    private record Ending(String state, int generation) {}

    private final Rows rows;
    private final Map<String, Ending> known = new HashMap<>();

    Endings(Rows rows) {
        this.rows = rows;
    }

    private record Standing(String job, Ending now) {}

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Standing standing : rows.read(
                "select job_id, state, generation from job",
                row -> new Standing(row.getString(1), new Ending(row.getString(2), row.getInt(3))))) {
            Ending before = known.get(standing.job());
            boolean sameLife =
                    before != null && before.generation() == standing.now().generation();
            if (sameLife && !before.state().equals(standing.now().state())) {
                faults.add("I5: job %s was %s and is %s in generation %d"
                        .formatted(
                                standing.job(), before.state(), standing.now().state(), before.generation()));
            }
            if (isTerminal(standing.now().state())) {
                known.put(standing.job(), standing.now());
            }
        }
        return faults;
    }

    private static boolean isTerminal(String state) {
        return List.of("SUCCEEDED", "REJECTED", "DEAD", "SKIPPED", "CANCELLED").contains(state);
    }
}
