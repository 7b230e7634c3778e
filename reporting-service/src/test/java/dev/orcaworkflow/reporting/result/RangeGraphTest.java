package dev.orcaworkflow.reporting.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.OutputFile;
import org.junit.jupiter.api.Test;

class RangeGraphTest {
    private static final OutputFile FILE =
            new OutputFile("output/case1_rangegraph_Mooring2.csv", "rangegraph", "00", 10, 2);

    @Test
    void drawsTheTensionAlongTheLine() {
        RangeGraph graph = read("Arc length [m],Z [m],Effective Tension [kN]\n0,-14,1105\n400,-100,950\n835,-200,907\n")
                .orElseThrow();

        assertThat(graph.title()).isEqualTo("case1, Mooring2");
        assertThat(graph.tension().svg()).contains("Effective Tension [kN]", "Arc length [m]");
        assertThat(graph.shape())
                .hasValueSatisfying(plot -> assertThat(plot.svg()).contains("Z [m]"));
    }

    @Test
    void leavesATableAloneThatIsNotOneOfNumbers() {
        assertThat(read("Arc length,Tension\n0,NOT_PRESENT\n1,2\n")).isEmpty();
        assertThat(read("Arc length,Tension\n0,1\n1\n")).isEmpty();
    }

    private static java.util.Optional<RangeGraph> read(String text) {
        return RangeGraph.read(FILE, text.getBytes(UTF_8));
    }
}
