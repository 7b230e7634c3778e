package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;
import dev.orcaworkflow.contracts.ResultEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a job now, in the words of whoever knows most of it. All null when nothing is. */
record JobTrouble(
        String errorClass,
        String fineClass,
        String signature,
        String message,
        String cause,
        String fix,
        String suggestion) {
    private static final JobTrouble NONE = new JobTrouble(null, null, null, null, null, null, null);

    static JobTrouble of(JobTimeline timeline) {
        return switch (timeline.verdict()) {
            case SUBMITTED, APPROVED, RUNNING, SUCCEEDED -> NONE;
            case SKIPPED -> only(timeline.latest(ResultEvent.Skipped.class).map(ResultEvent.Skipped::reason));
            case CANCELLED -> only(timeline.latest(ResultEvent.Cancelled.class).map(ResultEvent.Cancelled::reason));
            case RECOVERING, DEAD, REJECTED ->
                timeline.diagnosis()
                        .map(diagnosis -> diagnosed(diagnosis, timeline))
                        .or(() -> failed(timeline))
                        .or(() -> rejected(timeline))
                        .orElse(NONE);
        };
    }

    private static JobTrouble only(Optional<String> reason) {
        return new JobTrouble(null, null, null, reason.orElse(null), null, null, null);
    }

    private static JobTrouble diagnosed(Diagnosis diagnosis, JobTimeline timeline) {
        return new JobTrouble(
                diagnosis.topClass(),
                diagnosis.fineClass(),
                diagnosis.signature(),
                diagnosis.message(),
                diagnosis.cause(),
                diagnosis.fix(),
                timeline.latest(RecoveryEvent.class)
                        .map(JobTrouble::suggestionOf)
                        .orElse(null));
    }

    private static String suggestionOf(RecoveryEvent event) {
        return event instanceof RecoveryEvent.Attempted attempted ? attempted.suggestion() : null;
    }

    /** Recovery has not spoken yet. */
    private static Optional<JobTrouble> failed(JobTimeline timeline) {
        return timeline.latest(FailureEvent.Failed.class)
                .map(FailureEvent.Failed::evidence)
                .map(Evidence::message)
                .map(message -> new JobTrouble(null, null, null, message, null, null, null));
    }

    private static Optional<JobTrouble> rejected(JobTimeline timeline) {
        return timeline.latest(ConfigEvent.Rejected.class)
                .map(ConfigEvent.Rejected::findings)
                .flatMap(JobTrouble::firstError)
                .map(JobTrouble::of);
    }

    private static Optional<FindingView> firstError(List<FindingView> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().equals("error"))
                .findFirst();
    }

    private static JobTrouble of(FindingView finding) {
        String place = finding.line() > 0 ? finding.file() + ":" + finding.line() : finding.file();
        return new JobTrouble(
                "configuration_error",
                finding.rule().toLowerCase(Locale.ROOT),
                "rejected:" + finding.gate() + ":" + finding.rule(),
                place + ": " + finding.message(),
                "The " + finding.gate() + " gate found an error in the configuration.",
                finding.fix(),
                null);
    }
}
