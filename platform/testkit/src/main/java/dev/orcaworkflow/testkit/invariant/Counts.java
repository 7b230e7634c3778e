package dev.orcaworkflow.testkit.invariant;

import java.util.List;
import java.util.stream.Stream;

/** I1 and I4: no job is lost or too many, and the counters of a batch say where its jobs stand. */
record Counts(Rows rows) {
    List<String> faults() {
        return Stream.of(tooMany(), notAddingUp(), completedTooEarly(), overdrawn())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> tooMany() {
        return rows.sentences(
                "I1: batch %s of %d has %d jobs", "select batch, size, arrived from batch where size < arrived");
    }

    private List<String> notAddingUp() {
        return rows.sentences("I4: batch %s counts %s, its jobs stand %s", """
                select batch, counted::text, there::text from (
                    select b.batch,
                        array[b.arrived, b.waiting, b.running, b.recovering, b.succeeded, b.rejected, b.dead, b.skipped,
                              b.cancelled] as counted,
                        array[count(j.job_id), count(*) filter (where j.state = 'WAITING'),
                              count(*) filter (where j.state in ('RUNNING', 'PUBLISHING', 'CANCELLING')),
                              count(*) filter (where j.state = 'RECOVERING'),
                              count(*) filter (where j.state = 'SUCCEEDED'),
                              count(*) filter (where j.state = 'REJECTED'),
                              count(*) filter (where j.state = 'DEAD'), count(*) filter (where j.state = 'SKIPPED'),
                              count(*) filter (where j.state = 'CANCELLED')]::int[] as there
                    from batch b left join job j on j.batch = b.batch group by b.batch) c
                where counted <> there""");
    }

    private List<String> completedTooEarly() {
        return rows.sentences("I1: batch %s is complete with %d of %d jobs, %d of them live", """
                select batch, arrived, size, waiting + running + recovering from batch
                where completed_at is not null and (waiting + running + recovering > 0
                    or arrived < size and state not in ('STOPPED', 'CANCELLED'))""");
    }

    private List<String> overdrawn() {
        return rows.sentences(
                "batch %s runs %d jobs where %d may",
                "select batch, running, max_workers from batch where running > max_workers");
    }
}
