package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.Outbox;
import dev.orcaworkflow.validation.ValidationMetrics;
import dev.orcaworkflow.validation.capacity.Backlog;
import dev.orcaworkflow.validation.capacity.Capacities;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.Candidate;
import dev.orcaworkflow.validation.gate.GateResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns verdicts into events. */
@ApplicationScoped
class VerdictAnnouncer {
    private final Outbox outbox;
    private final ValidationMetrics metrics;
    private final Backlog backlog;
    private final Capacities capacities;
    private final TemplateModel templates;

    VerdictAnnouncer(
            Outbox outbox, ValidationMetrics metrics, Backlog backlog, Capacities capacities, TemplateModel templates) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.backlog = backlog;
        this.capacities = capacities;
        this.templates = templates;
    }

    /** @param versions of the rows that the decisions changed; the others were told before */
    void announce(List<Decision> decisions, Map<UUID, Long> versions) {
        for (Decision decision : decisions) {
            Long version = versions.get(decision.jobId());
            if (version != null) {
                announce(decision, atVersion(decision.job(), version));
            }
        }
    }

    private static JobRef atVersion(JobRef job, long version) {
        return new JobRef(
                job.jobId(), job.batch(), job.config(), job.generation(), job.revision(), job.attempt(), version);
    }

    private void announce(Decision decision, JobRef job) {
        Assessment assessment = decision.assessment();
        switch (decision.verdict()) {
            case Verdict.Approved(GateResult trial) -> approve(assessment.with(trial.remarks()), job, trial);
            case Verdict.Rejected(GateResult trial) -> reject(assessment.with(trial.remarks()), job, trial, true);
            case Verdict.Repairable(GateResult trial) -> reject(assessment.with(trial.remarks()), job, trial, false);
            case Verdict.AwaitingTrial _, Verdict.AwaitingCapacity _ -> {}
        }
    }

    private void approve(Assessment assessment, JobRef job, GateResult trial) {
        Candidate candidate = assessment.candidate();
        backlog.add(assessment.expectedSeconds(), assessment.resources().milliCores(), capacities.current());
        metrics.decided(assessment.findings());
        outbox.append(
                Topics.CONFIGS_APPROVED,
                job,
                0,
                new ConfigEvent.Approved(
                        job,
                        candidate.text(),
                        candidate.submission(),
                        assessment.engine(),
                        assessment.shape(),
                        assessment.files(),
                        assessment.resources(),
                        assessment.expectedSeconds(),
                        candidate.mark(),
                        candidate.changes(),
                        assessment.findings(),
                        assessment.gatesWith(trial.view(Gate.TRIAL)),
                        candidate.difference(),
                        assessment.input()));
    }

    private void reject(Assessment assessment, JobRef job, GateResult trial, boolean last) {
        Candidate candidate = assessment.candidate();
        metrics.decided(assessment.findings());
        outbox.append(
                Topics.CONFIGS_REJECTED,
                job,
                0,
                new ConfigEvent.Rejected(
                        job,
                        last,
                        candidate.text(),
                        candidate.submission(),
                        assessment.engine(),
                        assessment.findings(),
                        assessment.gatesWith(trial.view(Gate.TRIAL)),
                        candidate.difference(),
                        last ? null : templates.of(assessment)));
    }
}
