package dev.orcaworkflow.reporting.report;

import static dev.orcaworkflow.reporting.history.Study.extreme;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TensionPlotTest {

    @Test
    void drawsOneCurvePerLevelInTheirOrder() {
        // When
        List<TensionPlot> plots = TensionPlot.of(List.of(
                extreme("Mooring2", "intact", 2, 0, 1136.62, 0),
                extreme("Mooring2", "intact", 2, 5, 1419.84, 0),
                extreme("Mooring2", "intact", -2, 0, 1074.66, 0),
                extreme("Mooring2", "intact", -2, 5, 1342.85, 0)));

        // Then
        assertThat(plots).singleElement().satisfies(plot -> {
            assertThat(plot.title()).isEqualTo("Mooring2, intact");
            assertThat(plot.curves()).extracting(TensionPlot.Curve::name).containsExactly("level -2 m", "level 2 m");
            assertThat(plot.limit().label()).isEqualTo("MBL / SF 3045");
        });
    }

    @Test
    void riseInTensionIsARiseInTheDrawing() {
        TensionPlot plot = TensionPlot.of(List.of(
                        extreme("Mooring2", "intact", 0, 0, 1000, 0), extreme("Mooring2", "intact", 0, 10, 2000, 0)))
                .getFirst();

        List<TensionPlot.Dot> dots = plot.curves().getFirst().dots();
        assertThat(dots.getFirst().y()).isGreaterThan(dots.getLast().y());
        assertThat(dots.getFirst().x()).isLessThan(dots.getLast().x());
    }

    @Test
    void drawsNothingFromASingleOffset() {
        assertThat(TensionPlot.of(List.of(extreme("Mooring2", "intact", 0, 10, 1779.14, 0))))
                .isEmpty();
    }
}
