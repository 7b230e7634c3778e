package dev.orcaworkflow.recovery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.recovery.failure.Classification;
import dev.orcaworkflow.recovery.failure.FailureClassifier;
import dev.orcaworkflow.recovery.repair.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried against what, under which policy and with which engine. */
class RemediesTest {
    private static final FailureClassifier CLASSIFIER = FailureClassifier.withBuiltInRules();

    @Test
    void goesTheThreeDocumentedWaysToAStaticPositionUnderInputs() {
        Remedies remedies = remedies("27", "orcaflex", RecoveryScope.INPUTS, History.NONE);

        assertThat(remedies.open())
                .containsExactly(Strategy.OTHER_START_SHAPE, Strategy.MORE_DAMPING, Strategy.START_SHAPE_AND_DAMPING);
        assertThat(remedies.leftOut()).isEmpty();
    }

    /** Validation says it in words, with the trial's rule as the code. */
    @Test
    void understandsATrialThatFailedBeforeTheJobEverRan() {
        Evidence evidence = new Evidence(
                null,
                null,
                "TRIAL_FAILED",
                null,
                null,
                "orcaflex did not get through models/a.yml: Static calculation failed (Whole system statics: Not converged.)",
                null);

        assertThat(CLASSIFIER.classify(evidence).fineClass().id()).isEqualTo("statics_not_converged");
    }

    @Test
    void touchesNoSolverSettingUnderConfigurationAndSaysSo() {
        Remedies remedies = remedies("27", "orcaflex", RecoveryScope.CONFIGURATION, History.NONE);

        assertThat(remedies.open()).isEmpty();
        assertThat(remedies.leftOut())
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("other-start-shape is tried under the policy inputs only");
    }

    @Test
    void saysThatTheEmbeddedEngineHasNoSolverSettings() {
        Remedies remedies = remedies("NOT_CONVERGED", "catenary", RecoveryScope.INPUTS, History.NONE);

        assertThat(remedies.open()).isEmpty();
        assertThat(remedies.leftOut()).contains("more-damping does not apply to the embedded engine");
    }

    @Test
    void triesEachWayOnceWhateverItsTrialShowed() {
        History history = new History(
                0,
                2,
                List.of(History.key("other-start-shape", "one"), History.key("mend-object-name+more-damping", "other")),
                Duration.ZERO);

        assertThat(remedies("STATICS_NOT_PROVED", "orcaflex", RecoveryScope.INPUTS, history)
                        .open())
                .containsExactly(Strategy.START_SHAPE_AND_DAMPING);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "OUT_OF_MEMORY, orcaflex, fewer-workers split-configuration more-memory",
                "OUT_OF_MEMORY, catenary, fewer-workers more-memory",
                "PROCESSING_TIMEOUT, orcaflex, extend-time-limit split-configuration fewer-workers",
                "PROCESSING_TIMEOUT, catenary, extend-time-limit fewer-workers",
                "STEP_SHRINKING, orcaflex, -",
                "DISK_FULL, orcaflex, -",
                "LICENCE_DENIED, orcaflex, -"
            })
    void namesWhatMayHelpAgainst(String code, String engine, String strategies) {
        assertThat(remedies(code, engine, RecoveryScope.CONFIGURATION, History.NONE)
                        .open())
                .extracting(Strategy::id)
                .containsExactly(strategies == null ? new String[0] : strategies.split(" "));
    }

    private static Remedies remedies(String code, String engine, RecoveryScope scope, History history) {
        Evidence evidence = new Evidence(null, null, code, null, null, "it failed", null);
        Classification shown = CLASSIFIER.classify(evidence);
        var settings = new BatchSettings(null, Mode.PARALLEL, null, 4, "never", scope, 0, "standard", null);
        return Remedies.of(
                shown,
                new Trouble(
                        Trouble.Origin.FAILURE,
                        new JobRef(new UUID(0, 1), "batch", "a.yml", 1, 1, 1, 1),
                        new ConfigText("a: 1", null, "sha"),
                        null,
                        new Submission("", null, null, null, settings),
                        engine,
                        "7",
                        evidence,
                        List.of(),
                        false),
                history);
    }
}
