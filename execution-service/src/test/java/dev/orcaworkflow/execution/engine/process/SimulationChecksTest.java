package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.process.SimulationPolicy.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S1 to S5 over all rows of an attempt: where each holds, where one row breaks it, and where nothing is known. */
class SimulationChecksTest {
    private static final SimulationPolicy ENDING = new SimulationPolicy(List.of(), OptionalDouble.of(100), 0.1);
    private static final SimulationPolicy OPEN = new SimulationPolicy(List.of(), OptionalDouble.empty(), 0.1);
    private static final Row WHOLE = new Row("case", "SimulationStopped", "0", "100");

    @ParameterizedTest
    @ValueSource(strings = {"S1", "S2", "S3", "S4"})
    void holdsWhereEveryRowIsWhole(String id) {
        SimulationChecks checks = new SimulationChecks();
        checks.see(ENDING, WHOLE);

        assertThat(of(id, checks).passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1", "S2", "S3", "S4"})
    void failsWhereOneRowIsNot(String id) {
        SimulationChecks checks = new SimulationChecks();
        checks.see(ENDING, WHOLE);
        checks.fault(new Evidence(null, null, "ANY", null, null, id + " case: something is wrong with it", null));

        assertThat(of(id, checks).passed()).isFalse();
        assertThat(of(id, checks).message()).isEqualTo("case: something is wrong with it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1", "S2", "S3", "S4", "S5"})
    void saysWhatItNeedsWithoutARow(String id) {
        assertThat(of(id, new SimulationChecks()).passed()).isNull();
        assertThat(of(id, new SimulationChecks()).message()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesOnWhatTheProgramSaysOfItsStatics(boolean converged) {
        SimulationChecks checks = new SimulationChecks();
        checks.see(ended(new EngineEvent.Check("S5", converged, null, null, "statics of case")));

        assertThat(of("S5", checks).passed()).isEqualTo(converged);
    }

    @Test
    void judgesNoEndThatNobodyDeclared() {
        SimulationChecks checks = new SimulationChecks();
        checks.see(OPEN, WHOLE);

        assertThat(of("S2", checks).passed()).isNull();
        assertThat(of("S2", checks).message()).contains("engine.case.stop_time");
    }

    private static Ending ended(EngineEvent.Check told) {
        return new Ending(
                Ending.Cause.EXIT,
                OptionalInt.of(0),
                List.of(),
                List.of(),
                List.of(told),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                null,
                "",
                null,
                1,
                1,
                1,
                0,
                Map.of(),
                new SimulatedPace());
    }

    private static CheckResult of(String id, SimulationChecks checks) {
        return checks.all().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
