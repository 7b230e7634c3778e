package dev.orcaworkflow.execution.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopRuleTest {

    @ParameterizedTest
    @CsvSource({
        "never,            10, 10, false",
        "validation-error,  1,  0, true",
        "validation-error,  0,  1, false",
        "any,               0,  1, true",
        "any,               1,  0, true",
        "any,               0,  0, false",
        "3,                 1,  1, false",
        "3,                 1,  2, true",
        "10%,               4,  5, false",
        "10%,               5,  5, true",
        "0%,                0,  0, false"
    })
    void judgesTheRejectedAndTheDeadOfAHundred(String rule, int rejected, int dead, boolean stops) {
        assertThat(judge(rule, rejected, dead, 100, Optional.empty()).isPresent())
                .isEqualTo(stops);
    }

    @Test
    void stopsOnACriticalFailureWithWhatItSaid() {
        assertThat(judge("critical", 0, 0, 100, Optional.of("No space left on device")))
                .contains("No space left on device");
    }

    @Test
    void judgesAShareOfAnOpenBatchOnlyWhenEnoughHaveEnded() {
        assertThat(judge("50%", 5, 0, null, Optional.empty())).isEmpty();
        assertThat(judge("50%", 5, 5, null, Optional.empty())).isPresent();
    }

    @Test
    void namesTheRuleThatItCannotRead() {
        assertThatThrownBy(() -> StopRule.of("sometimes"))
                .hasMessageContaining("'sometimes' is none of never, validation-error, critical, any, N, P%");
    }

    private static Optional<String> judge(
            String rule, int rejected, int dead, Integer size, Optional<String> critical) {
        var totals = new Batch.Totals(rejected + dead, 0, 0, 0, 0, rejected, dead, 0, 0);
        return StopRule.of(rule).judge(totals, size, critical);
    }
}
