package dev.orcaworkflow.recovery;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.messaging.ConfigTexts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A job as validation and execution speak of it. */
record Job(UUID id, String batch, String text, RecoveryScope scope) {

    static Job of(String text) {
        return new Job(UUID.randomUUID(), "batch-" + UUID.randomUUID(), text, RecoveryScope.CONFIGURATION);
    }

    Job sibling() {
        return new Job(UUID.randomUUID(), batch, text + "# sibling\n", scope);
    }

    /** Another job of the same batch, the same one for the same number. */
    Job numbered(int number) {
        return new Job(new UUID(id.getMostSignificantBits(), number), batch, text, scope);
    }

    static Evidence numbered(Evidence kind, int number) {
        return new Evidence(
                null,
                null,
                kind.engineCode(),
                kind.exceptionType(),
                null,
                kind.message().formatted(number),
                null);
    }

    Job with(RecoveryScope other) {
        return new Job(id, batch, text, other);
    }

    JobRef ref(int revision, int attempt) {
        return new JobRef(id, batch, id + ".yml", 1, revision, attempt, 1);
    }

    /** Validation refuses the text as submitted, but it may be mended. */
    ConfigEvent.Rejected repairable(String rule) {
        return rejected(1, false, rule);
    }

    /** The same, with what the template that the text came from makes of it. */
    ConfigEvent.Rejected repairable(String rule, String template) {
        ConfigEvent.Rejected plain = repairable(rule);
        return new ConfigEvent.Rejected(
                plain.job(),
                plain.last(),
                plain.text(),
                plain.submission(),
                plain.engine(),
                plain.findings(),
                plain.gates(),
                plain.difference(),
                new ConfigText(template, null, ConfigTexts.sha256(template)));
    }

    ConfigEvent.Rejected rejected(int revision, boolean last, String rule) {
        var finding = new FindingView(id + ".yml", 1, 1, "schema", rule, "error", "as found", null, !last);
        return new ConfigEvent.Rejected(
                ref(revision, 0),
                last,
                configText(),
                submission(),
                "catenary",
                List.of(finding),
                List.of(),
                null,
                null);
    }

    FailureEvent.Failed failed(int attempt, Evidence evidence) {
        return failed(1, attempt, evidence);
    }

    FailureEvent.Failed failedWith(String engine, int attempt, Evidence evidence) {
        return failed(engine, 1, attempt, evidence);
    }

    FailureEvent.Failed failed(int generation, int attempt, Evidence evidence) {
        return failed("catenary", generation, attempt, evidence);
    }

    private FailureEvent.Failed failed(String engine, int generation, int attempt, Evidence evidence) {
        Instant then = Instant.parse("2026-03-01T11:00:00Z");
        return new FailureEvent.Failed(
                new JobRef(id, batch, id + ".yml", generation, 1, attempt, 1),
                configText(),
                submission(),
                "shape",
                new EngineIdentity(engine, "1", "process", engine + " 1", "here", false),
                then,
                then.plusSeconds(1),
                1,
                1,
                null,
                null,
                evidence,
                false,
                new FileCounts(2, 0, 2),
                List.of(),
                List.of());
    }

    ResultEvent.Skipped skipped() {
        return new ResultEvent.Skipped(
                ref(1, 0), "Its batch was stopped", Instant.parse("2026-03-01T11:00:00Z"), configText(), submission());
    }

    ResultEvent.Cancelled cancelled() {
        return new ResultEvent.Cancelled(
                ref(1, 1), "not needed", Instant.parse("2026-03-01T11:00:00Z"), configText(), submission());
    }

    TrialOutcome.Passed passed(UUID trial) {
        return new TrialOutcome.Passed(ref(2, 0), trial, "recovery", "f.yml", "shape", "catenary", "1", 0.1);
    }

    TrialOutcome.Failed failedTrial(UUID trial, Evidence evidence) {
        return new TrialOutcome.Failed(ref(2, 0), trial, "recovery", "f.yml", "shape", "catenary", "1", 0.1, evidence);
    }

    private ConfigText configText() {
        return new ConfigText(text, null, ConfigTexts.sha256(text));
    }

    private Submission submission() {
        return new Submission(
                "study",
                null,
                null,
                null,
                new BatchSettings(null, Mode.PARALLEL, null, 4, "never", scope, 0, "standard", null));
    }
}
