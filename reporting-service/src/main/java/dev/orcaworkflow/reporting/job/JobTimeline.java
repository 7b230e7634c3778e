package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;
import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.reporting.journal.Stage;
import dev.orcaworkflow.reporting.journal.Step;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All steps of one job in their one order. Two time lines of the same set of events are equal. */
public record JobTimeline(List<Step> steps) {

    /** @param steps at least one, all of one job */
    public static JobTimeline of(Collection<Step> steps) {
        return new JobTimeline(steps.stream().sorted().toList());
    }

    public List<TimelineEntry> entries() {
        return steps.stream().map(TimelineEntry::of).toList();
    }

    JobRef job() {
        return steps.getLast().job();
    }

    /** A trial is a question about a job, not a step of it, unless nothing else is known yet. */
    JobState state() {
        return JobState.after(current()
                .map(Step::stage)
                .filter(stage -> stage != Stage.TRIAL && stage != Stage.DECIDED)
                .reduce(Stage.TRIAL, (_, last) -> last));
    }

    /** The REJECTED of a job that recovery gave up before its first run. */
    JobState verdict() {
        JobState state = state();
        return state == JobState.DEAD && job().attempt() == 0 ? JobState.REJECTED : state;
    }

    /** A text on trial is not the job's yet. */
    int revision() {
        return steps.stream()
                .filter(step -> step.stage() != Stage.TRIAL)
                .mapToInt(step -> step.job().revision())
                .max()
                .orElse(1);
    }

    int attempts() {
        return steps.stream().mapToInt(step -> step.job().attempt()).max().orElse(0);
    }

    boolean everApproved() {
        return steps.stream().anyMatch(step -> step.stage() == Stage.APPROVED);
    }

    boolean neededRecovery() {
        return current().anyMatch(step -> step.stage() == Stage.FAILED || step.stage() == Stage.REPAIRABLE);
    }

    /** The last event of this type in the latest generation. */
    <E> Optional<E> latest(Class<E> type) {
        return current()
                .map(Step::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later);
    }

    /** All events of this type, of every generation. */
    <E> Stream<E> all(Class<E> type) {
        return steps.stream().map(Step::event).filter(type::isInstance).map(type::cast);
    }

    Optional<Diagnosis> diagnosis() {
        return current()
                .map(Step::event)
                .filter(event -> event instanceof RecoveryEvent && !(event instanceof RecoveryEvent.Decided))
                .map(RecoveryEvent.class::cast)
                .reduce((_, later) -> later)
                .map(JobTimeline::diagnosisOf);
    }

    /** The last word about the result as it is now; what was said of an earlier text does not count. */
    Optional<Acceptance> acceptance() {
        return current()
                .map(Step::event)
                .filter(RecoveryEvent.Decided.class::isInstance)
                .map(RecoveryEvent.Decided.class::cast)
                .filter(decided -> decided.job().revision() == revision())
                .max(Comparator.comparingInt(RecoveryEvent.Decided::sequence))
                .map(Acceptance::of);
    }

    /** A changed text stays changed, whatever is retried afterwards. */
    Mark mark() {
        List<Mark> marks = all(RevisionEvent.Revised.class)
                .map(RevisionEvent.Revised::mark)
                .filter(Objects::nonNull)
                .toList();
        if (marks.contains(Mark.TEXT_CHANGED) || revision() > 1) {
            return Mark.TEXT_CHANGED;
        }
        return marks.isEmpty() ? null : Mark.RETRIED;
    }

    private Stream<Step> current() {
        int latest = job().generation();
        return steps.stream().filter(step -> step.job().generation() == latest);
    }

    private static Diagnosis diagnosisOf(RecoveryEvent event) {
        return switch (event) {
            case RecoveryEvent.Attempted attempted -> attempted.diagnosis();
            case RecoveryEvent.Succeeded succeeded -> succeeded.diagnosis();
            case RecoveryEvent.Dead dead -> dead.diagnosis();
            case RecoveryEvent.Decided _, RecoveryEvent.Unknown _ -> null;
        };
    }
}
