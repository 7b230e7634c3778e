package dev.orcaworkflow.reporting.report;

import static dev.orcaworkflow.reporting.history.Study.extreme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.reporting.history.Folded;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.plot.Plot;
import dev.orcaworkflow.reporting.verification.ResultScan;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudyPlotsTest {

    @Test
    void drawsOneCurvePerLevelAndTheTensionThatIsAllowed() {
        // When
        List<Plot> plots = plots(
                extreme("Mooring2", "intact", 2, 0, 1136.62, 0),
                extreme("Mooring2", "intact", 2, 5, 1419.84, 0),
                extreme("Mooring2", "intact", -2, 0, 1074.66, 0),
                extreme("Mooring2", "intact", -2, 5, 1342.85, 0));

        // Then
        assertThat(plots).singleElement().satisfies(plot -> {
            assertThat(plot.title()).isEqualTo("Mooring2, intact");
            assertThat(plot.svg()).containsSubsequence("polyline class=\"c0\"", "polyline class=\"c1\"");
            assertThat(plot.svg()).contains("level -2 m", "level 2 m", "MBL / SF 3045", "1419.84 kN in level2_offset5");
        });
    }

    @Test
    void drawsNothingFromASingleOffset() {
        assertThat(plots(extreme("Mooring2", "intact", 0, 10, 1779.14, 0))).isEmpty();
    }

    @Test
    void drawsUtilisationByHeading() {
        List<Plot> plots = plots(IntStream.range(0, 8)
                .mapToObj(i -> new Extreme(
                        "Mooring2",
                        "intact",
                        "h" + 45 * i,
                        1000 + 100 * i,
                        0,
                        10,
                        6089.0,
                        "catalogue",
                        "drag",
                        2.0,
                        "a code",
                        Map.of("offset", "10", "heading", Integer.toString(45 * i))))
                .toArray(Extreme[]::new));

        assertThat(plots).singleElement().satisfies(plot -> {
            assertThat(plot.title()).isEqualTo("Utilisation by heading, intact");
            assertThat(plot.svg()).contains("<polygon", "allowed 0.500", "0.279 in h315");
        });
    }

    @Test
    void writesNamesAsTextOnly() {
        List<Plot> plots = plots(extreme("<b>", "intact", 0, 0, 1000, 0), extreme("<b>", "intact", 0, 5, 2000, 0));

        assertThat(plots.getFirst().svg()).doesNotContain("<b>").contains("&lt;b&gt;");
    }

    private static List<Plot> plots(Extreme... extremes) {
        Study study = new Study("b", 1).succeeded("a.yml", 1, 1, new FileCounts(1, 1, 0), extremes);
        return StudyPlots.strength(ResultScan.of(Folded.jobs(study.told())).matrix());
    }
}
