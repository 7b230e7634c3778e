package dev.orcaworkflow.validation.template.check;

import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.validation.ValidationConfig;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Verifies versions of templates: syntax and schema at once, then a trial on one file, then trials on several, then the
 * comparison with the version before. What is waited for are rows, so that a restart changes nothing.
 */
@ApplicationScoped
@Transactional
public class TemplateVerifier implements TrialListener {
    private final TemplateRegistry registry;
    private final TestBench bench;
    private final VerificationRows rows;
    private final TrialDesk desk;
    private final VerificationEnd end;
    private final TemplateConfig settings;
    private final ValidationConfig config;
    private final Clock clock;

    TemplateVerifier(
            TemplateRegistry registry,
            TestBench bench,
            VerificationRows rows,
            TrialDesk desk,
            VerificationEnd end,
            TemplateConfig settings,
            ValidationConfig config,
            Clock clock) {
        this.registry = registry;
        this.bench = bench;
        this.rows = rows;
        this.desk = desk;
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
            askForTrials(verification, prepared.files());
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

    /** The trials of the batch are noted now and asked for when the first file came through. */
    private void askForTrials(Verification verification, List<String> files) {
        TrialRun single = trial(verification, VerificationStep.SINGLE_FILE, files.getFirst());
        rows.ask(verification.id(), single);
        files.stream()
                .skip(1)
                .limit(settings.batchFiles())
                .forEach(file -> rows.ask(verification.id(), trial(verification, VerificationStep.BATCH, file)));
        rows.put(verification.id(), StepOutcome.running(single.step(), "trying " + single.file()));
        rows.put(verification.id(), StepOutcome.running(VerificationStep.BATCH, "waits for the single file"));
        rows.put(verification.id(), StepOutcome.running(VerificationStep.PERFORMANCE, "waits for the batch"));
        desk.ask(verification, single);
    }

    private static TrialRun trial(Verification verification, VerificationStep step, String file) {
        UUID id = NameBasedId.of("template-trial", verification.id(), file);
        return new TrialRun(id, step, file, StepResult.RUNNING, null, null);
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

    private void ended(UUID trial, boolean passed, double seconds, String evidence) {
        rows.ofTrial(trial)
                .filter(Verification::isRunning)
                .filter(_ -> rows.end(trial, passed, seconds, evidence))
                .ifPresent(this::goOn);
    }

    private void goOn(Verification verification) {
        List<TrialRun> batch = rows.trials(verification.id(), VerificationStep.BATCH);
        boolean first = batch.stream().allMatch(trial -> trial.state() == StepResult.RUNNING);
        if (first) {
            VerificationPolicy.ofTrials(
                            VerificationStep.SINGLE_FILE, rows.trials(verification.id(), VerificationStep.SINGLE_FILE))
                    .ifPresent(single -> afterFirst(verification, single, batch));
        } else {
            VerificationPolicy.ofTrials(VerificationStep.BATCH, batch)
                    .ifPresent(outcome -> end.after(verification, outcome));
        }
    }

    private void afterFirst(Verification verification, StepOutcome single, List<TrialRun> batch) {
        rows.put(verification.id(), single);
        if (single.result() == StepResult.FAILED) {
            end.without(verification, VerificationStep.BATCH, "an earlier step failed");
        } else if (batch.isEmpty()) {
            end.after(
                    verification,
                    StepOutcome.notAssessed(VerificationStep.BATCH, "the test selects one file only"),
                    single.secondsPerFile());
        } else {
            rows.put(
                    verification.id(),
                    StepOutcome.running(VerificationStep.BATCH, "trying %d files".formatted(batch.size())));
            batch.forEach(trial -> desk.ask(verification, trial));
        }
    }
}
