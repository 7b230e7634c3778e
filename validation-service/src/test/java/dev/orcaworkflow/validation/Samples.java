package dev.orcaworkflow.validation;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.Candidate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values for tests of pure decisions. */
public final class Samples {
    private Samples() {}

    public static BatchSettings settings(RecoveryScope recovery) {
        return new BatchSettings(null, Mode.PARALLEL, null, 4, "never", recovery, 0, "standard", null);
    }

    public static Submission submission(RecoveryScope recovery) {
        return new Submission("", null, null, null, settings(recovery));
    }

    public static Candidate candidate(RecoveryScope recovery, Mark mark, UUID trialId) {
        JobRef job = new JobRef(UUID.randomUUID(), "b1", "a.yml", 1, 1, 0, 1);
        return new Candidate(
                job, new ConfigText("x: 1", null, "0"), submission(recovery), mark, null, null, trialId, List.of());
    }

    public static Candidate firstText() {
        return candidate(RecoveryScope.CONFIGURATION, null, null);
    }

    public static Assessment assessment(Candidate candidate, FindingView... findings) {
        return new Assessment(
                candidate,
                "catenary",
                "1.0",
                "shape",
                "models/case.yml",
                "output/a",
                1,
                null,
                new Resources(800, 128, 1, Map.of()),
                0.02,
                false,
                List.of(findings),
                List.of());
    }

    public static FindingView error(boolean repairable) {
        return new FindingView("a.yml", 1, 1, "schema", "some-rule", "error", "wrong", "mend it", repairable);
    }

    public static FindingView warning() {
        return new FindingView("a.yml", 1, 1, "schema", "some-rule", "warning", "odd", null, false);
    }
}
