package dev.orcaworkflow.reporting.history;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.CostEstimate;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.contracts.ProgressEvent;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.Reuse;
import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.messaging.NameBasedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The history of a batch, told event by event; each event is a second later than the one before. */
public final class Study {
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final EngineIdentity ENGINE =
            new EngineIdentity("catenary", "0.1.0", "embedded", "catenary", "host", false);
    private static final ConfigText TEXT = new ConfigText("meta: {}\n", null, "00");

    private final List<Told> told = new ArrayList<>();
    private final String batch;
    private final Integer size;
    private long sequence;
    private long runMillis = 250;
    private List<OutputFile> outputs;
    private List<CheckResult> checks = List.of(new CheckResult("N3", "error", true, "1e-12", "1e-9", "force constant"));

    public Study(String batch, Integer size) {
        this.batch = batch;
        this.size = size;
    }

    /** How long runs take from now on. */
    public Study lasting(long millis) {
        runMillis = millis;
        return this;
    }

    /** Which files runs leave from now on. */
    public Study writing(List<OutputFile> files) {
        outputs = files;
        return this;
    }

    /** What is found in results from now on. */
    public Study finding(CheckResult... found) {
        checks = List.of(found);
        return this;
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    public String batch() {
        return batch;
    }

    public Instant now() {
        return START.plusSeconds(told.size());
    }

    public JobRef job(String config, int revision, int attempt) {
        return new JobRef(NameBasedId.of("job", batch, config), batch, config, 1, revision, attempt, told.size());
    }

    public Study opened() {
        return batchEvent(new BatchEvent.Opened(batch, ++sequence, now(), settings()));
    }

    /** All of it is there, with what it is expected to take. */
    public Study estimated(CostEstimate cost) {
        return batchEvent(new BatchEvent.Estimated(batch, ++sequence, now(), 1, cost));
    }

    public Study paused() {
        return batchEvent(new BatchEvent.Paused(batch, ++sequence, now(), "lunch"));
    }

    public Study resumed() {
        return batchEvent(new BatchEvent.Resumed(batch, ++sequence, now(), "back"));
    }

    public Study stopped(String reason) {
        return batchEvent(new BatchEvent.Stopped(batch, ++sequence, now(), reason));
    }

    public Study completed() {
        return batchEvent(new BatchEvent.Completed(batch, ++sequence, now(), 0.61, 0.42));
    }

    public Study reopened() {
        return batchEvent(new BatchEvent.Reopened(batch, ++sequence, now(), "a configuration arrived"));
    }

    public Study approved(String config, int revision, int attempt, int files) {
        return approved(job(config, revision, attempt), files, new Resources(800, 64, 1, Map.of()), submission());
    }

    /** For its first run, with what a run needs. */
    public Study approved(String config, Resources asked) {
        return approved(job(config, 1, 0), 1, asked, submission());
    }

    /** For its first run, made from a template. */
    public Study approved(String config, String template) {
        return approved(
                job(config, 1, 0),
                1,
                new Resources(800, 64, 1, Map.of()),
                new Submission("", null, null, template, settings()));
    }

    private Study approved(JobRef job, int files, Resources asked, Submission submission) {
        boolean revised = job.revision() > 1;
        return jobEvent(
                Topics.CONFIGS_APPROVED,
                job,
                new ConfigEvent.Approved(
                        job,
                        TEXT,
                        submission,
                        "catenary",
                        "shape",
                        files,
                        asked,
                        0.1,
                        revised ? Mark.TEXT_CHANGED : null,
                        revised ? List.of("a section was completed") : null,
                        List.of(),
                        List.of(),
                        null,
                        null));
    }

    /** Approved after the purpose of the submission has edited the text. */
    public Study approvedFor(String config, String purpose, List<String> changes, String difference) {
        return jobEvent(
                Topics.CONFIGS_APPROVED,
                job(config, 1, 0),
                new ConfigEvent.Approved(
                        job(config, 1, 0),
                        TEXT,
                        submission(),
                        "catenary",
                        purpose,
                        1,
                        new Resources(800, 64, 1, Map.of()),
                        0.1,
                        null,
                        changes,
                        List.of(),
                        List.of(),
                        difference,
                        null));
    }

    public Study rejected(String config, boolean last, String message) {
        FindingView finding = new FindingView(
                config, 7, 3, "input-files", "NO_FILE_MATCHES", "error", message, "Write **/*.yml", false);
        return jobEvent(
                Topics.CONFIGS_REJECTED,
                job(config, 1, 0),
                new ConfigEvent.Rejected(
                        job(config, 1, 0),
                        last,
                        TEXT,
                        submission(),
                        "catenary",
                        List.of(finding),
                        List.of(),
                        null,
                        null));
    }

    public Study failed(String config, int attempt, FileCounts files, String message) {
        Instant start = now();
        return jobEvent(
                Topics.EXECUTIONS_FAILURES,
                job(config, 1, attempt),
                new FailureEvent.Failed(
                        job(config, 1, attempt),
                        TEXT,
                        submission(),
                        "shape",
                        ENGINE,
                        start,
                        start.plusMillis(500),
                        0.5,
                        0.4,
                        null,
                        null,
                        new Evidence(null, null, "OBJECT_ABSENT", null, null, message, null),
                        files.succeeded() > 0,
                        files,
                        List.of(),
                        List.of()));
    }

    public Study recovering(String config, int attempt, String suggestion) {
        JobRef job = job(config, 1, attempt);
        return jobEvent(
                Topics.RECOVERIES_OUTCOMES,
                job,
                new RecoveryEvent.Attempted(
                        job, 1, diagnosis(config), "mend-name", "mend the name", null, null, suggestion));
    }

    public Study repaired(String config, int attempt) {
        JobRef job = job(config, 2, attempt);
        List<String> changes = List.of("ObjectName: mooring 2 -> Mooring2");
        jobEvent(
                Topics.RECOVERIES_OUTCOMES,
                job,
                new RecoveryEvent.Succeeded(
                        job, 2, diagnosis(config), "mend-name", changes, DIFFERENCE, null, Mark.TEXT_CHANGED));
        return jobEvent(
                Topics.CONFIGS_REVISED,
                job,
                new RevisionEvent.Revised(
                        job, TEXT, submission(), "mend-name", DIFFERENCE, changes, Mark.TEXT_CHANGED, null));
    }

    /** An engineer says {@code accepted} or {@code rejected}. */
    public Study decided(String config, int revision, int sequence, String decision) {
        JobRef job = job(config, revision, 1);
        return jobEvent(
                Topics.RECOVERIES_OUTCOMES,
                job,
                new RecoveryEvent.Decided(job, sequence, decision, "j.doe", "checked by hand", now()));
    }

    private static List<OutputFile> outputs(String config, FileCounts files) {
        return List.of(
                new OutputFile("results/" + config + ".csv", "summary", "ab", 100, files.succeeded()),
                new OutputFile("results/" + config + ".result-manifest.json", "manifest", "cd", 200, 0));
    }

    public static final String DIFFERENCE =
            "--- a.yml\n+++ a.yml\n@@ -7 +7 @@\n-  ObjectName: mooring 2\n+  ObjectName: Mooring2\n";

    public Study dead(String config, int attempt) {
        return dead(config, attempt, "missing_object_error");
    }

    /** @param errorClass null when nobody has understood the failure */
    public Study dead(String config, int attempt, String errorClass) {
        JobRef job = job(config, 1, attempt);
        return jobEvent(
                Topics.RECOVERIES_OUTCOMES,
                job,
                new RecoveryEvent.Dead(
                        job, 3, diagnosis(config, errorClass), "no repair is allowed", List.of("mend-name")));
    }

    /** A text of this revision was tried and did not get through. */
    public Study failedTrial(String config, int revision) {
        JobRef job = job(config, revision, 0);
        Evidence evidence = new Evidence(null, null, null, "MemoryError", null, "", null);
        return jobEvent(
                Topics.TRIALS_OUTCOMES,
                job,
                new TrialOutcome.Failed(
                        job, job.jobId(), "recovery", "models/1.yml", "shape", "catenary", "1", 0.1, evidence));
    }

    public Study succeeded(String config, int revision, int attempt, FileCounts files, Extreme... extremes) {
        Instant start = now();
        JobRef job = job(config, revision, attempt);
        return jobEvent(
                Topics.EXECUTIONS_RESULTS,
                job,
                new ResultEvent.Succeeded(
                        job,
                        "shape",
                        ENGINE,
                        start,
                        start.plusMillis(runMillis),
                        runMillis / 1000.0,
                        0.2,
                        0.5,
                        0.3,
                        files,
                        outputs == null ? outputs(config, files) : outputs,
                        List.of(),
                        checks,
                        List.of(extremes),
                        List.of("no_current"),
                        List.of("No dynamics, waves or VIV."),
                        revision > 1 ? Mark.TEXT_CHANGED : null));
    }

    /** Of an equal run in another batch, or why it had to run. */
    public Study reused(String config, Reuse reuse) {
        JobRef job = job(config, 1, 1);
        return jobEvent(
                Topics.EXECUTIONS_RESULTS,
                job,
                new ResultEvent.Succeeded(
                        job,
                        "shape",
                        ENGINE,
                        now(),
                        now(),
                        0.01,
                        0,
                        null,
                        null,
                        new FileCounts(1, 1, 0),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        reuse));
    }

    public Study skipped(String config) {
        JobRef job = job(config, 1, 0);
        return jobEvent(
                Topics.EXECUTIONS_RESULTS,
                job,
                new ResultEvent.Skipped(job, "the batch was stopped", now(), null, null));
    }

    public Study cancelled(String config) {
        JobRef job = job(config, 1, 0);
        return jobEvent(
                Topics.EXECUTIONS_RESULTS, job, new ResultEvent.Cancelled(job, "by an engineer", now(), null, null));
    }

    /** Progress is told at any time and is no part of the history. */
    public Told progressed(String config, int attempt, int done, int total) {
        JobRef job = job(config, 1, attempt);
        return new Told(
                UUID.randomUUID(),
                Topics.EXECUTIONS_PROGRESS,
                job.jobId().toString(),
                now(),
                new ProgressEvent.Progressed(job, done, total, "case" + done, "statics", null));
    }

    /** Tension of an OC4 line at a heading of 0 degrees; declared MBL of R4 chain, 76.6 mm, and a drag anchor. */
    public static Extreme extreme(String line, String condition, int level, int offset, double tension, double uplift) {
        return new Extreme(
                line,
                condition,
                "level%d_offset%d_%s".formatted(level, offset, line),
                tension,
                uplift,
                uplift > 0 ? 0 : 100.0 - offset,
                6089.0,
                "R4 chain, assumed for the demonstration",
                "drag",
                "intact".equals(condition) ? 2.0 : 1.43,
                "API RP 2SK 3rd ed.",
                Map.of("level", Integer.toString(level), "offset", Integer.toString(offset)));
    }

    /** Of every failure of this configuration. */
    public String signature(String config) {
        return diagnosis(config).signature();
    }

    private static Diagnosis diagnosis(String config) {
        return diagnosis(config, "missing_object_error");
    }

    private static Diagnosis diagnosis(String config, String errorClass) {
        return new Diagnosis(
                errorClass,
                "object_absent",
                "object_absent:" + config.length(),
                "R7",
                0.9,
                "Object mooring 2 is not in the model",
                "The model has no such object.",
                "Write Mooring2.");
    }

    private BatchSettings settings() {
        return new BatchSettings(
                size, Mode.PARALLEL, null, 4, "never", RecoveryScope.CONFIGURATION, 0, "standard", "me");
    }

    private Submission submission() {
        return new Submission("", null, null, null, settings());
    }

    private Study batchEvent(BatchEvent event) {
        return tell(Topics.BATCHES_EVENTS, batch, event);
    }

    private Study jobEvent(String topic, JobRef job, Object event) {
        return tell(topic, job.jobId().toString(), event);
    }

    private Study tell(String topic, String key, Object event) {
        UUID id = NameBasedId.of("told", batch, told.size());
        told.add(new Told(id, topic, key, now(), event));
        return this;
    }
}
