package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitPolicyTest {
    private static final ExitPolicy POLICY = new ExitPolicy(Set.of(0), Duration.ofSeconds(7));

    @Test
    void believesAnExitWithoutFault() {
        assertThat(decide(Ending.Cause.EXIT, 0, null, "all well")).isInstanceOf(ExitDecision.Believed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orcaflex license not available.",
                "Orcaflex license is NOT available .... FAIL",
                "OrcFxAPI.DLLError: Error code: 25",
                "No licences are available"
            })
    void waitsForALicenceWhateverTheExitCode(String said) {
        assertThat(decide(Ending.Cause.EXIT, 0, null, said)).isInstanceOf(ExitDecision.Denied.class);
        assertThat(decide(Ending.Cause.EXIT, 1, null, said)).isInstanceOf(ExitDecision.Denied.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"KeyError: 'time_series_settings'", "RuntimeError: no licensed object found in license.yml"})
    void takesNoOtherTextForALicence(String said) {
        assertThat(decide(Ending.Cause.EXIT, 1, said, said)).isInstanceOf(ExitDecision.Failed.class);
    }

    @Test
    void readsTypeAndMessageOfATrace() {
        Evidence evidence = evidence(decide(Ending.Cause.EXIT, 1, "KeyError: 'summary_settings'", "x"));

        assertThat(evidence.exceptionType()).isEqualTo("KeyError");
        assertThat(evidence.message()).isEqualTo("'summary_settings'");
        assertThat(evidence.engineCode()).isNull();
    }

    @Test
    void readsTypesThatHaveNoMessage() {
        assertThat(evidence(decide(Ending.Cause.EXIT, 1, "MemoryError", "x")).exceptionType())
                .isEqualTo("MemoryError");
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, PROCESSING_TIMEOUT", "STALL, STALLED", "MEMORY, OUT_OF_MEMORY", "DISK, RESOURCE"})
    void putsItsOwnReasonsBeforeTheSignalThatItSent(Ending.Cause cause, String code) {
        Evidence evidence = evidence(decide(cause, 137, null, "license not available"));

        assertThat(evidence.engineCode()).isEqualTo(code);
        assertThat(evidence.exitCode()).isNull();
        assertThat(evidence.signal()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Ending.Cause.class, mode = EnumSource.Mode.EXCLUDE, names = "EXIT")
    void neverBelievesARunThatDidNotEndByItself(Ending.Cause cause) {
        assertThat(decide(cause, 0, null, "")).isInstanceOf(ExitDecision.Failed.class);
    }

    private static ExitDecision decide(Ending.Cause cause, int code, String trace, String log) {
        return POLICY.decide(
                new Ending(
                        cause,
                        OptionalInt.of(code),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        null,
                        log,
                        trace,
                        1,
                        1,
                        1,
                        0,
                        Map.of(),
                        new SimulatedPace()),
                RunVerdict.NONE);
    }

    private static Evidence evidence(ExitDecision decision) {
        return ((ExitDecision.Failed) decision).evidence();
    }
}
