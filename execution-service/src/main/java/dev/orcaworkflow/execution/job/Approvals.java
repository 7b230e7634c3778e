package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.execution.batch.Spending;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.EventCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The one place that knows both the events of validation and recovery and what they mean here. */
@ApplicationScoped
class Approvals {
    private static final String TYPE = "dev.orcaworkflow.config.approved.v1";

    /** What a gate finds is wrong with the configuration; nothing ran that could have failed otherwise. */
    private static final String REJECTED_CLASS = "configuration_error";

    private final EventCodec codec;
    private final ConfigTexts texts;

    Approvals(EventCodec codec, ConfigTexts texts) {
        this.codec = codec;
        this.texts = texts;
    }

    Arrival arrival(ConfigEvent.Approved approved) {
        // Findings have been told; a run needs none of them.
        var kept = new ConfigEvent.Approved(
                approved.job(),
                approved.text(),
                approved.submission(),
                approved.engine(),
                approved.shape(),
                approved.files(),
                approved.resources(),
                approved.expectedSeconds(),
                approved.mark(),
                approved.changes(),
                List.of(),
                List.of(),
                null,
                approved.input());
        return new Arrival(
                approved.job(),
                Arrival.Verdict.APPROVED,
                Optional.of(approved.submission().settings()),
                codec.encode(kept),
                approved.engine(),
                Math.max(0, approved.expectedSeconds()),
                foreseen(approved),
                order(approved.job(), approved.submission(), approved.text()),
                null);
    }

    private static Spending foreseen(ConfigEvent.Approved approved) {
        Resources asked = approved.resources();
        int seats = asked == null || asked.seats() == null
                ? 0
                : asked.seats().values().stream().mapToInt(Integer::intValue).sum();
        double cores = Job.demand(approved).milliCores() / 1000.0;
        return Spending.foreseen(Math.max(0, approved.expectedSeconds()), cores, seats);
    }

    Arrival arrival(ConfigEvent.Rejected rejected) {
        Optional<BatchSettings> settings =
                Optional.ofNullable(rejected.submission()).map(Submission::settings);
        return new Arrival(
                rejected.job(),
                rejected.last() ? Arrival.Verdict.REJECTED : Arrival.Verdict.REPAIRABLE,
                settings,
                null,
                null,
                0,
                Spending.NOTHING,
                settings.isPresent() ? order(rejected.job(), rejected.submission(), rejected.text()) : OrderHints.NONE,
                REJECTED_CLASS);
    }

    Arrival arrival(RecoveryEvent.Dead dead) {
        return new Arrival(
                dead.job(),
                Arrival.Verdict.GIVEN_UP,
                Optional.empty(),
                null,
                null,
                0,
                Spending.NOTHING,
                OrderHints.NONE,
                dead.diagnosis().topClass());
    }

    ConfigEvent.Approved decode(byte[] approval) {
        return (ConfigEvent.Approved) codec.decode(ConfigEvent.class, TYPE, approval);
    }

    private OrderHints order(JobRef job, Submission submission, ConfigText text) {
        if (submission.settings().mode() != Mode.SEQUENTIAL) {
            return OrderHints.NONE;
        }
        return text == null
                ? new OrderHints(submission.order(), null, null)
                : OrderHints.of(submission.order(), job.config(), texts.load(text));
    }
}
