package dev.orcaworkflow.reporting.history;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import dev.orcaworkflow.reporting.job.JobFold;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.job.JobTimeline;
import dev.orcaworkflow.reporting.journal.JobTopic;
import dev.orcaworkflow.reporting.journal.Step;
import java.util.List;

/** The jobs of a history, folded without a database. */
public final class Folded {
    private Folded() {}

    public static List<JobSummary> jobs(List<Told> told) {
        return told.stream()
                .filter(event -> JobTopic.named(event.topic()) != null)
                .map(Folded::step)
                .collect(groupingBy(step -> step.job().jobId()))
                .values()
                .stream()
                .map(JobTimeline::of)
                .map(JobFold::fold)
                .sorted(comparing(JobSummary::config))
                .toList();
    }

    /** The only job of a history. */
    public static JobSummary job(Study study) {
        return jobs(study.told()).getFirst();
    }

    private static Step step(Told told) {
        return new Step(
                told.id().toString(),
                "type",
                told.at(),
                JobTopic.named(told.topic()).placeOf(told.event()),
                told.event());
    }
}
