package dev.orcaworkflow.testkit.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may never be otherwise, for any test to ask at any time. One object per test: it remembers how jobs had ended and
 * how many seats were in use when it was asked last.
 *
 * <pre>{@code
 * Invariants invariants = new Invariants("jdbc:postgresql://127.0.0.1:5432/workflow?currentSchema=execution",
 *         "execution", password, "127.0.0.1:9092", workspace);
 * invariants.hold();          // while it runs, as often as you like
 * invariants.holdAtRest();    // when nothing is left to do
 * }</pre>
 *
 * I1 no job lost or too many; I2 one result per job and generation; I3 seats within their limit; I4 totals add up; I5
 * ended jobs stay as they ended; I6 engines belong to living leases; I7 nothing left to tell; I10 what looks complete is
 * whole.
 */
public final class Invariants {
    private final Rows rows;
    private final Counts counts;
    private final Seats seats;
    private final Endings endings;
    private final LiveRuns runs;
    private final Manifests manifests;
    private final AcceptedResults results;

    /**
     * @param url of the database, with the schema of execution as the current one
     * @param broker address of a broker
     * @param workspace where results lie
     */
    public Invariants(String url, String user, String password, String broker, Path workspace) {
        this.rows = new Rows(url, user, password);
        this.counts = new Counts(rows);
        this.seats = new Seats(rows);
        this.endings = new Endings(rows);
        this.runs = new LiveRuns(rows);
        this.manifests = new Manifests(workspace);
        this.results = new AcceptedResults(broker);
    }

    /** What holds at every moment. Cheap enough for a loop. */
    public void hold() {
        assertThat(atAnyMoment()).as("invariants that do not hold").isEmpty();
    }

    /** What holds when nothing is waiting, running, recovering or still to be told; all that holds at any moment too. */
    public void holdAtRest() {
        List<String> faults = new ArrayList<>(atAnyMoment());
        Stream.of(
                        seats.heldAtRest(),
                        runs.runsWithoutALease(),
                        runs.strayProcesses(),
                        stillToTell(),
                        manifests.faults(),
                        results.faults())
                .forEach(faults::addAll);
        assertThat(faults).as("invariants that do not hold at rest").isEmpty();
    }

    private List<String> atAnyMoment() {
        List<String> faults = new ArrayList<>(counts.faults());
        faults.addAll(seats.faults());
        faults.addAll(endings.faults());
        seats.remember();
        return faults;
    }

    /** I7. The inbox cannot hold an id twice: it is its key. */
    private List<String> stillToTell() {
        return rows.sentences(
                "I7: %d messages of topic %s are still to be told",
                "select count(*), topic from outbox group by topic");
    }
}
