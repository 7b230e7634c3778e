package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.recovery.json.ConfigTextColumn;
import dev.orcaworkflow.recovery.json.EvidenceColumn;
import dev.orcaworkflow.recovery.json.SubmissionColumn;
import dev.orcaworkflow.recovery.plan.Trouble.Origin;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** What went wrong with a job last, kept to be judged in turn and again. */
@Embeddable
class LatestTrouble {
    @Enumerated(EnumType.STRING)
    Origin origin;

    @Convert(converter = SubmissionColumn.class)
    Submission submission;

    String engine;
    String engineBuild;

    @Convert(converter = EvidenceColumn.class)
    Evidence evidence;

    String failedFile;
    boolean partial;

    @Convert(converter = ConfigTextColumn.class)
    ConfigText templateText;

    void take(Trouble trouble) {
        origin = trouble.origin();
        submission = trouble.submission();
        engine = trouble.engine();
        engineBuild = trouble.engineBuild();
        evidence = trouble.evidence();
        failedFile =
                trouble.failedFiles().isEmpty() ? null : trouble.failedFiles().getFirst();
        partial = trouble.partial();
        templateText = trouble.template() == null ? templateText : trouble.template();
    }

    /** The trouble as it came, with the text that had it. */
    Trouble of(JobRef job, ConfigText text) {
        List<String> files = failedFile == null ? List.of() : List.of(failedFile);
        return new Trouble(origin, job, text, templateText, submission, engine, engineBuild, evidence, files, partial);
    }

    /** The trouble that a text showed on trial. */
    Trouble onTrial(JobRef job, ConfigText text, Evidence shown, String file) {
        return new Trouble(
                Origin.TRIAL, job, text, templateText, submission, engine, engineBuild, shown, List.of(file), false);
    }
}
