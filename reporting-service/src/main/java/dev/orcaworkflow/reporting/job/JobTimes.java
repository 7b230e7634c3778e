package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.reporting.journal.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Where the time of a job went, over all its generations.
 *
 * @param approvedAt first approval, or null
 * @param startedAt start of the last run, or null
 * @param finishedAt end of the last run, or null
 * @param waited from each approval to the start of the run that it led to, s
 * @param ran all runs together, s
 * @param mended from each failure, or repairable rejection, to the next approval, s
 */
public record JobTimes(
        Instant approvedAt, Instant startedAt, Instant finishedAt, double waited, double ran, double mended) {

    static final JobTimes UNKNOWN = new JobTimes(null, null, null, 0, 0, 0);

    private enum Kind {
        APPROVED,
        STARTED,
        FINISHED,
        BROKEN
    }

    private record Moment(Instant at, Kind kind) {}

    static JobTimes of(List<Step> steps) {
        List<Moment> moments = steps.stream()
                .flatMap(step -> moments(step).stream())
                .sorted(Comparator.comparing(Moment::at).thenComparing(Moment::kind))
                .toList();
        return new JobTimes(
                first(moments, Kind.APPROVED),
                last(moments, Kind.STARTED),
                last(moments, Kind.FINISHED),
                between(moments, Kind.APPROVED, Kind.STARTED),
                between(moments, Kind.STARTED, Kind.FINISHED),
                between(moments, Kind.BROKEN, Kind.APPROVED));
    }

    private static List<Moment> moments(Step step) {
        return switch (step.event()) {
            case ConfigEvent.Approved _ -> List.of(new Moment(step.at(), Kind.APPROVED));
            case ConfigEvent.Rejected rejected when !rejected.last() -> List.of(new Moment(step.at(), Kind.BROKEN));
            case FailureEvent.Failed failed ->
                List.of(
                        new Moment(failed.startedAt(), Kind.STARTED),
                        new Moment(failed.finishedAt(), Kind.FINISHED),
                        new Moment(failed.finishedAt(), Kind.BROKEN));
            case ResultEvent.Succeeded succeeded ->
                List.of(
                        new Moment(succeeded.startedAt(), Kind.STARTED),
                        new Moment(succeeded.finishedAt(), Kind.FINISHED));
            case Object _ -> List.of();
        };
    }

    private static Instant first(List<Moment> moments, Kind kind) {
        return moments.stream()
                .filter(moment -> moment.kind() == kind)
                .map(Moment::at)
                .findFirst()
                .orElse(null);
    }

    private static Instant last(List<Moment> moments, Kind kind) {
        return first(moments.reversed(), kind);
    }

    /** Sum of the spans from each {@code from} to the next {@code to}, s. */
    private static double between(List<Moment> moments, Kind from, Kind to) {
        double seconds = 0;
        Instant since = null;
        for (Moment moment : moments) {
            if (moment.kind() == to && since != null) {
                seconds += Duration.between(since, moment.at()).toNanos() / 1e9;
                since = null;
            } else if (moment.kind() == from && since == null) {
                since = Objects.requireNonNull(moment.at());
            }
        }
        return seconds;
    }
}
