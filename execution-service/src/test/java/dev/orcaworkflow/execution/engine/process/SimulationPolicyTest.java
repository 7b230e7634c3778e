package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.process.SimulationPolicy.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1 to S4, in both spellings of a state. */
class SimulationPolicyTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // period; status; start; stop; code
                "WholeSimulation; SimulationStopped; 0; 100; -",
                "WholeSimulation; 4; 0; 100; -",
                "WholeSimulation; ModelState.SimulationStopped; 0; 100; -",
                "WholeSimulation; SimulationStoppedUnstable; 0; 100; SIMULATION_UNSTABLE",
                "WholeSimulation; 5; 0; 100; SIMULATION_UNSTABLE",
                "WholeSimulation; RunningSimulation; 0; 40; SIMULATION_INCOMPLETE",
                "WholeSimulation; 3; 0; 40; SIMULATION_INCOMPLETE",
                "WholeSimulation; Reset; 0; 0; SIMULATION_INCOMPLETE",
                "WholeSimulation; 17; 0; 100; SIMULATION_INCOMPLETE",
                "WholeSimulation; ''; 0; 100; SIMULATION_INCOMPLETE",
                "WholeSimulation; SimulationStopped; 0; ''; SIMULATION_INCOMPLETE",
                "WholeSimulation; SimulationStopped; 0; 99.95; -",
                "WholeSimulation; SimulationStopped; 0; 60; SIMULATION_INCOMPLETE",
                "[50, 100]; SimulationStopped; 0; 100; -",
                "[50, 10800]; SimulationStopped; 0; 100; PERIOD_NOT_COVERED",
                "[-20, 50]; SimulationStopped; -10; 100; PERIOD_NOT_COVERED",
                "WholeSimulation; InStaticState; 0; 0; DYNAMIC_FROM_STATIC",
                "WholeSimulation; 2; 0; 0; DYNAMIC_FROM_STATIC",
                "StaticState; InStaticState; 0; 0; -",
                "StaticState; SimulationStopped; 0; 100; -"
            },
            delimiter = ';')
    void withholdsWhatMayNotBeBelieved(String period, String status, String start, String stop, String code) {
        var policy = new SimulationPolicy(columns(period), OptionalDouble.of(100), 0.1);

        Optional<Evidence> fault = policy.fault(new Row("x", status, start, stop));

        assertThat(fault.map(Evidence::engineCode).orElse(null)).isEqualTo(code);
    }

    @Test
    void suggestsAWindowWithoutTheBuildUp() {
        var policy = new SimulationPolicy(columns("WholeSimulation"), OptionalDouble.empty(), 0.1);

        assertThat(policy.includesBuildUp(new Row("x", "4", "-10", "200"))).isTrue();
        assertThat(policy.includesBuildUp(new Row("x", "4", "0", "200"))).isFalse();
    }

    private static List<SummaryColumn> columns(String period) {
        String text = """
                meta: {basename: orcaflex_post_process}
                summary_settings:
                  groups:
                    - Label: g
                      Columns: [{Command: TimeHistory, ObjectName: L, Variable: V, SimulationPeriod: %s, Label: L}]
                """.formatted(period);
        var reading =
                (ConfigurationReading.Readable) Configuration.read("x.yml", text.getBytes(StandardCharsets.UTF_8));
        return reading.configuration().summaryGroups().getFirst().columns();
    }
}
