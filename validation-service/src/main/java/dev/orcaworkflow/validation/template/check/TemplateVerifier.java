package dev.orcaworkflow.validation.template.check;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.RunEnd;
import dev.orcaworkflow.validation.ValidationConfig;
import dev.orcaworkflow.validation.batch.BatchListener;
import dev.orcaworkflow.validation.capacity.ResultListener;
import dev.orcaworkflow.validation.template.TemplateConfig;
import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.TemplateState;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import dev.orcaworkflow.validation.trial.TrialEvidence;
import dev.orcaworkflow.validation.trial.TrialListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Verifies versions of templates: syntax and schema at once, then a trial on one file, then a batch through the whole
 * system, then the comparison with the version before. What is waited for are rows, so that a restart changes nothing.
 */
@ApplicationScoped
@Transactional
public class TemplateVerifier implements TrialListener, ResultListener, BatchListener {
    private final TemplateRegistry registry;
    private final TestBench bench;
    private final VerificationRows rows;
    private final TrialDesk desk;
    private final BatchDesk batches;
    private final VerificationEnd end;
    private final TemplateConfig settings;
    private final ValidationConfig config;
    private final Clock clock;

    TemplateVerifier(
            TemplateRegistry registry,
            TestBench bench,
            VerificationRows rows,
            TrialDesk desk,
            BatchDesk batches,
            VerificationEnd end,
            TemplateConfig settings,
            ValidationConfig config,
            Clock clock) {
        this.registry = registry;
        this.bench = bench;
        this.rows = rows;
        this.desk = desk;
        this.batches = batches;
        this.end = end;
        this.settings = settings;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Starts a verification, unless one runs already.
     *
     * @throws TemplateFault when there is no such version, it is retired, or its test lacks a parameter
     */
    public VerificationView verify(TemplateRef ref, TestRequest request) {
        Template template = registry.find(ref).orElseThrow(() -> new TemplateFault("there is no template " + ref));
        if (template.state() instanceof TemplateState.Retired) {
            throw new TemplateFault(ref + " is retired: nothing is verified that nobody may use");
        }
        Optional<Verification> running =
                rows.latest(ref).filter(Verification::isRunning).filter(latest -> !isOverdue(latest));
        if (running.isEmpty()) {
            start(ref, bench.prepare(ref, template.understood(), request), request.by());
        }
        return latest(ref).orElseThrow();
    }

    /** The latest verification of a version, as it stands. */
    public Optional<VerificationView> latest(TemplateRef ref) {
        return rows.latest(ref)
                .map(verification ->
                        VerificationView.of(verification, rows.steps(verification.id()), isOverdue(verification)));
    }

    /** Trials may never come back: their worker is gone. Then a new verification may start. */
    private boolean isOverdue(Verification verification) {
        return verification.isRunning()
                && verification.startedAt().plus(config.trialPatience()).isBefore(clock.instant());
    }

    private void start(TemplateRef ref, TestBench.Prepared prepared, String by) {
        Verification verification = new Verification(
                UUID.randomUUID(),
                ref,
                clock.instant(),
                null,
                "running",
                by,
                prepared.engine(),
                prepared.engineBuild(),
                prepared.folder(),
                prepared.shape(),
                prepared.text());
        rows.open(verification);
        rows.put(verification.id(), prepared.syntax());
        rows.put(verification.id(), prepared.schema());
        Optional<String> obstacle = obstacle(prepared);
        if (obstacle.isPresent()) {
            end.without(verification, VerificationStep.SINGLE_FILE, obstacle.get());
        } else {
            tryOneFile(verification, prepared.files().getFirst());
        }
    }

    private static Optional<String> obstacle(TestBench.Prepared prepared) {
        if (!prepared.isWell()) {
            return Optional.of("an earlier step failed");
        }
        return prepared.files().isEmpty()
                ? Optional.of("the configuration selects no input files")
                : Optional.ofNullable(prepared.unavailable());
    }

    /** The batch is noted now and submitted when the first file came through. */
    private void tryOneFile(Verification verification, String file) {
        TrialRun single = new TrialRun(
                NameBasedId.of("template-trial", verification.id(), file),
                VerificationStep.SINGLE_FILE,
                file,
                StepResult.RUNNING,
                null,
                null);
        rows.ask(verification.id(), single);
        rows.ask(verification.id(), BatchDesk.run(verification));
        rows.put(verification.id(), StepOutcome.running(single.step(), "trying " + file));
        rows.put(verification.id(), StepOutcome.running(VerificationStep.BATCH, "waits for the single file"));
        rows.put(verification.id(), StepOutcome.running(VerificationStep.PERFORMANCE, "waits for the batch"));
        desk.ask(verification, single);
    }

    @Override
    public void heard(TrialOutcome outcome) {
        switch (outcome) {
            case TrialOutcome.Passed passed
            when isOurs(passed.requestedBy()) -> ended(passed.trialId(), true, passed.seconds(), null);
            case TrialOutcome.Failed failed
            when isOurs(failed.requestedBy()) ->
                ended(failed.trialId(), false, failed.seconds(), TrialEvidence.said(failed.evidence()));
            case TrialOutcome.Passed _, TrialOutcome.Failed _, TrialOutcome.Unknown _ -> {}
        }
    }

    private static boolean isOurs(String requestedBy) {
        return requestedBy.equals("template");
    }

    @Override
    public void heard(RunEnd result) {
        switch (result) {
            case RunEnd.Succeeded run
            when isOurBatch(run.batch()) -> ended(run.jobId(), true, run.secondsPerFile(), null);
            case RunEnd.Skipped skipped
            when isOurBatch(skipped.job().batch()) -> ended(skipped.job().jobId(), false, null, "it was skipped");
            case RunEnd.Cancelled cancelled
            when isOurBatch(cancelled.job().batch()) -> ended(cancelled.job().jobId(), false, null, "it was cancelled");
            case RunEnd.Succeeded _, RunEnd.Skipped _, RunEnd.Cancelled _, RunEnd.Unknown _ -> {}
        }
    }

    /** Spares all other batches a look into the database; somebody else's batch of such a name has no row there. */
    private static boolean isOurBatch(String batch) {
        return batch.startsWith("verify-");
    }

    @Override
    public void heard(BatchEvent event) {
        switch (event) {
            case BatchEvent.Completed completed
            when isOurBatch(completed.batch()) ->
                rows.settle(completed.batch(), clock.instant().plus(settings.settling()));
            case BatchEvent.Completed _,
                    BatchEvent.Opened _,
                    BatchEvent.Estimated _,
                    BatchEvent.Paused _,
                    BatchEvent.Resumed _,
                    BatchEvent.Stopped _,
                    BatchEvent.Cancelled _,
                    BatchEvent.Reopened _,
                    BatchEvent.Unknown _ -> {}
        }
    }

    /** Results are told before their batch is told complete; what has none a while after that will have none. */
    void settle() {
        rows.settled(clock.instant())
                .forEach(job -> ended(
                        job, false, null, "the batch brought no results; `workflow report` with its name says why"));
    }

    private void ended(UUID run, boolean passed, Double secondsPerFile, String evidence) {
        rows.ofTrial(run)
                .filter(Verification::isRunning)
                .filter(_ -> rows.end(run, passed, secondsPerFile, evidence))
                .ifPresent(this::goOn);
    }

    private void goOn(Verification verification) {
        TrialRun batch = rows.run(verification.id(), VerificationStep.BATCH);
        VerificationPolicy.ended(batch)
                .ifPresentOrElse(outcome -> end.after(verification, outcome), () -> VerificationPolicy.ended(
                                rows.run(verification.id(), VerificationStep.SINGLE_FILE))
                        .ifPresent(single -> afterFirst(verification, single, batch)));
    }

    private void afterFirst(Verification verification, StepOutcome single, TrialRun batch) {
        rows.put(verification.id(), single);
        if (single.result() == StepResult.FAILED) {
            end.without(verification, VerificationStep.BATCH, "an earlier step failed");
        } else {
            rows.put(verification.id(), StepOutcome.running(VerificationStep.BATCH, "submitted as " + batch.file()));
            batches.submit(verification, batch);
        }
    }
}
