package dev.orcaworkflow.reporting.objective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceLevelObjectiveTest {
    private static final Measures KEPT = new Measures(2000.0, 29.9, 0.049, 0.91, 0.79, 0.79);
    private static final Measures MISSED = new Measures(1000.0, 30.0, 0.05, 0.90, 0.10, 0.80);
    private static final Measures UNKNOWN = new Measures(null, null, null, null, null, null);

    @ParameterizedTest
    @EnumSource
    void isMetInsideItsLimit(ServiceLevelObjective objective) {
        assertThat(objective.judge(KEPT)).isInstanceOf(Compliance.Met.class);
    }

    @ParameterizedTest
    @EnumSource
    void isMissedAtItsLimit(ServiceLevelObjective objective) {
        assertThat(objective.judge(MISSED)).isInstanceOf(Compliance.Missed.class);
    }

    @ParameterizedTest
    @EnumSource
    void isNotAssessedWithoutData(ServiceLevelObjective objective) {
        assertThat(objective.judge(UNKNOWN)).isInstanceOf(Compliance.NotAssessed.class);
    }

    @Test
    void showsSharesAsPercentages() {
        assertThat(ServiceLevelObjective.ERROR_RATE.limit()).isEqualTo("< 5 %");
        assertThat(ServiceLevelObjective.FILES_PER_HOUR.limit()).isEqualTo("> 1000");
    }
}
