package dev.orcaworkflow.validation.gate;

import static dev.orcaworkflow.validation.Samples.assessment;
import static dev.orcaworkflow.validation.Samples.candidate;
import static dev.orcaworkflow.validation.Samples.firstText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.RecoveryScope;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialRunGateTest {

    @ParameterizedTest
    @EnumSource(TrialStanding.class)
    void triesEveryTextWhenTheInstallationSaysAlways(TrialStanding standing) {
        assertThat(new TrialRunGate(TrialPolicy.ALWAYS).need(assessment(firstText()), standing, false))
                .isEqualTo(new TrialNeed.Own());
    }

    @ParameterizedTest
    @EnumSource(TrialStanding.class)
    void triesNothingWhenTheInstallationSaysNever(TrialStanding standing) {
        assertThat(result(new TrialRunGate(TrialPolicy.NEVER).need(assessment(firstText()), standing, false)))
                .isInstanceOf(GateResult.NotAssessed.class);
    }

    @Test
    void doesNotTryAgainWhatRecoveryHasTried() {
        Assessment proven = assessment(candidate(RecoveryScope.CONFIGURATION, Mark.TEXT_CHANGED, UUID.randomUUID()));

        assertThat(result(new TrialRunGate(TrialPolicy.ALWAYS).need(proven, TrialStanding.UNTRIED, false)))
                .isInstanceOf(GateResult.Passed.class);
    }

    @Test
    void triesAChangedTextThatNobodyHasTried() {
        Assessment unproven = assessment(candidate(RecoveryScope.CONFIGURATION, Mark.TEXT_CHANGED, null));

        assertThat(new TrialRunGate(TrialPolicy.SHARED).need(unproven, TrialStanding.UNTRIED, false))
                .isEqualTo(new TrialNeed.Shared());
    }

    private static GateResult result(TrialNeed need) {
        return ((TrialNeed.None) need).result();
    }
}
