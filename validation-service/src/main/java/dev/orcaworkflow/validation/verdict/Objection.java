package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.validation.batch.Batch;
import dev.orcaworkflow.validation.gate.Remark;
import dev.orcaworkflow.validation.gate.ValidationRule;
import java.util.List;

/** What a batch, or an earlier submission, has to say against a record: the sentences, with the values in them. */
final class Objection {
    private Objection() {}

    static FindingView idempotencyConflict(Submitted submitted) {
        return error(
                submitted,
                ValidationRule.IDEMPOTENCY_CONFLICT,
                "other text was submitted before with the same ce_id '%s'".formatted(submitted.submissionId()),
                "give every submission a ce_id of its own");
    }

    static FindingView duplicateName(Submitted submitted) {
        return error(
                submitted,
                ValidationRule.DUPLICATE_NAME,
                "batch '%s' has another configuration under the key '%s'".formatted(submitted.batch(), submitted.key()),
                "use another key, or another batch for the changed text");
    }

    static FindingView batchFull(Submitted submitted, Batch batch, int position) {
        return error(
                submitted,
                ValidationRule.BATCH_FULL,
                "batch '%s' was announced with batch-size %d, and this is configuration %d"
                        .formatted(batch.id(), batch.terms().size(), position),
                "submit it in another batch");
    }

    static FindingView batchSizeMissing(Submitted submitted) {
        return error(
                submitted,
                ValidationRule.BATCH_SIZE_MISSING,
                "batch '%s' is sequential, and its first configuration did not say how many there are"
                        .formatted(submitted.batch()),
                "submit them in another batch, each with the header batch-size");
    }

    static FindingView outputCollision(String config, String earlier, String output) {
        return Remark.error(
                config,
                Gate.SCHEMA,
                ValidationRule.OUTPUT_COLLISION,
                "the results would overwrite those of '%s': both write %s*".formatted(earlier, output),
                "give it another output_directory or file name");
    }

    static FindingView settingsFixed(Submitted submitted, List<String> differences) {
        return Remark.warning(
                submitted.key(),
                Gate.SCHEMA,
                ValidationRule.BATCH_SETTINGS_FIXED,
                "the first configuration fixed the settings of batch '%s': %s"
                        .formatted(submitted.batch(), String.join(", ", differences)),
                "give all configurations of a batch the same headers");
    }

    private static FindingView error(Submitted submitted, ValidationRule rule, String message, String fix) {
        return Remark.error(submitted.key(), Gate.SCHEMA, rule, message, fix);
    }
}
