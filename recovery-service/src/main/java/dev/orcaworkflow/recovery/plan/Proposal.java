package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.recovery.json.ConfigTextColumn;
import dev.orcaworkflow.recovery.json.TextsColumn;
import dev.orcaworkflow.recovery.repair.MendingResult;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/** A mended text, and the trial that is to prove it. */
@Embeddable
class Proposal {
    @Convert(converter = ConfigTextColumn.class)
    ConfigText mendedText;

    /** What differs between the mended text and the text as submitted, in plain words. */
    @Convert(converter = TextsColumn.class)
    List<String> proposed = List.of();

    String shape;
    UUID trialId;
    String trialFile;
    int trialRequests;

    void propose(ConfigText text, List<String> changes, MendingResult.Mended mended) {
        mendedText = text;
        proposed = changes;
        shape = mended.shape();
        trialFile = mended.trialFile();
        trialRequests = 0;
    }

    void request(UUID trial) {
        trialId = trial;
        trialRequests++;
    }
}
