package dev.orcaworkflow.reporting.job;

import static java.util.Comparator.naturalOrder;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.reporting.journal.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a job's row from its time line. Pure: the same set of events, the same row. */
public final class JobFold {
    private final JobTimeline timeline;
    private final JobState state;
    private final Optional<ResultEvent.Succeeded> result;
    private final Optional<FailureEvent.Failed> failure;

    private JobFold(JobTimeline timeline) {
        this.timeline = timeline;
        this.state = timeline.verdict();
        this.result = timeline.latest(ResultEvent.Succeeded.class).filter(_ -> state == JobState.SUCCEEDED);
        this.failure = timeline.latest(FailureEvent.Failed.class);
    }

    public static JobSummary fold(JobTimeline timeline) {
        return new JobFold(timeline).summary();
    }

    private JobSummary summary() {
        JobRef job = timeline.job();
        JobTrouble trouble = JobTrouble.of(timeline);
        FileCounts files = files();
        return new JobSummary(
                job.jobId(),
                job.batch(),
                job.config(),
                state,
                job.generation(),
                timeline.revision(),
                timeline.attempts(),
                result.map(ResultEvent.Succeeded::mark).orElseGet(timeline::mark),
                timeline.everApproved(),
                timeline.neededRecovery(),
                trouble.errorClass(),
                trouble.fineClass(),
                trouble.signature(),
                trouble.message(),
                result.map(ResultEvent.Succeeded::seconds).orElse(null),
                files.succeeded() > 0 && files.failed() > 0,
                files,
                firstStartedAt(),
                endedAt(),
                peak(ResultEvent.Succeeded::peakCpu, FailureEvent.Failed::peakCpu),
                peak(ResultEvent.Succeeded::peakMemory, FailureEvent.Failed::peakMemory),
                engine(),
                source().map(Source::submission).map(Submission::template).orElse(null),
                detail(trouble));
    }

    private JobDetail detail(JobTrouble trouble) {
        Optional<RevisionEvent.Revised> revised = timeline.latest(RevisionEvent.Revised.class);
        Optional<RecoveryEvent.Succeeded> repair = timeline.latest(RecoveryEvent.Succeeded.class);
        PurposeEdit purpose = PurposeEdit.of(timeline);
        return new JobDetail(
                purpose.then(revised.map(RevisionEvent.Revised::changes)
                        .or(() -> repair.map(RecoveryEvent.Succeeded::changes))),
                purpose.then(revised.map(RevisionEvent.Revised::difference)
                        .or(() -> repair.map(RecoveryEvent.Succeeded::difference))
                        .orElse(null)),
                trouble.cause(),
                trouble.fix(),
                trouble.suggestion(),
                timeline.acceptance().orElse(null),
                source().map(Source::text).map(ConfigText::sha256).orElse(null),
                timeline.latest(ConfigEvent.Approved.class)
                        .map(ConfigEvent.Approved::resources)
                        .orElse(null),
                JobTimes.of(timeline.steps()),
                trials(),
                failure.map(FailureEvent.Failed::evidence)
                        .map(Evidence::logTail)
                        .orElse(null),
                result.map(ResultEvent.Succeeded::engine)
                        .or(() -> failure.map(FailureEvent.Failed::engine))
                        .orElse(null),
                listed(timeline.latest(ConfigEvent.class).map(JobFold::findingsOf)),
                listed(result.map(ResultEvent.Succeeded::outputs)),
                listed(result.map(ResultEvent.Succeeded::fileFailures)
                        .or(() -> failure.filter(_ -> state != JobState.SUCCEEDED)
                                .map(FailureEvent.Failed::fileFailures))),
                listed(result.map(ResultEvent.Succeeded::checks)),
                listed(result.map(ResultEvent.Succeeded::extremes)),
                listed(result.map(ResultEvent.Succeeded::accepted)),
                listed(result.map(ResultEvent.Succeeded::limitations)),
                result.map(ResultEvent.Succeeded::reuse).orElse(null));
    }

    /** What computed, else what was asked to. */
    private String engine() {
        return result.map(ResultEvent.Succeeded::engine)
                .or(() -> failure.map(FailureEvent.Failed::engine))
                .map(EngineIdentity::id)
                .or(() -> source().map(Source::engine))
                .orElse(null);
    }

    /** What validation said of the text that it judged last. */
    private record Source(ConfigText text, Submission submission, String engine) {}

    private Optional<Source> source() {
        return timeline.latest(ConfigEvent.class).map(event -> switch (event) {
            case ConfigEvent.Approved approved -> new Source(approved.text(), approved.submission(), approved.engine());
            case ConfigEvent.Rejected rejected -> new Source(rejected.text(), rejected.submission(), rejected.engine());
            case ConfigEvent.Unknown() -> null;
        });
    }

    private JobDetail.Trials trials() {
        return new JobDetail.Trials(
                (int) timeline.all(TrialOutcome.Passed.class).count(),
                (int) timeline.all(TrialOutcome.Failed.class).count());
    }

    /** Until a job has ended, {@code total} is what validation expects, and nothing has succeeded or failed. */
    private FileCounts files() {
        int expected = timeline.latest(ConfigEvent.Approved.class)
                .map(ConfigEvent.Approved::files)
                .orElse(0);
        return switch (state) {
            case SUCCEEDED -> result.map(ResultEvent.Succeeded::files).orElse(new FileCounts(expected, 0, 0));
            case DEAD -> filesOfDead(expected);
            case REJECTED -> new FileCounts(0, 0, 0);
            case SUBMITTED, APPROVED, RUNNING, RECOVERING, SKIPPED, CANCELLED -> new FileCounts(expected, 0, 0);
        };
    }

    /** What a dead job did not bring is failed, even when it never came to open the file. */
    private FileCounts filesOfDead(int expected) {
        FileCounts ran = failure.map(FailureEvent.Failed::files).orElse(new FileCounts(0, 0, 0));
        int total = Math.max(ran.total(), expected);
        return new FileCounts(total, ran.succeeded(), total - ran.succeeded());
    }

    private Instant firstStartedAt() {
        return Stream.concat(
                        timeline.all(FailureEvent.Failed.class).map(FailureEvent.Failed::startedAt),
                        timeline.all(ResultEvent.Succeeded.class).map(ResultEvent.Succeeded::startedAt))
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .orElse(null);
    }

    private Instant endedAt() {
        if (!state.ended()) {
            return null;
        }
        return result.map(ResultEvent.Succeeded::finishedAt).orElseGet(() -> timeline.steps().stream()
                .filter(step -> step.stage().ends())
                .map(Step::at)
                .max(naturalOrder())
                .orElse(null));
    }

    private Double peak(
            Function<ResultEvent.Succeeded, Double> ofResult, Function<FailureEvent.Failed, Double> ofFailure) {
        return Stream.concat(
                        timeline.all(ResultEvent.Succeeded.class).map(ofResult),
                        timeline.all(FailureEvent.Failed.class).map(ofFailure))
                .filter(Objects::nonNull)
                .max(naturalOrder())
                .orElse(null);
    }

    private static List<FindingView> findingsOf(ConfigEvent event) {
        return switch (event) {
            case ConfigEvent.Approved approved -> approved.findings();
            case ConfigEvent.Rejected rejected -> rejected.findings();
            case ConfigEvent.Unknown() -> List.of();
        };
    }

    private static <T> List<T> listed(Optional<List<T>> list) {
        return list.orElse(List.of());
    }
}
