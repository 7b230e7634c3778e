package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./workflow demo --exit}, typed as a newcomer does, and the numbers that it leaves. Expected tensions were
 * computed by an independent solver from the published OC4 DeepCwind data (NREL/TP-5000-60601), kN.
 */
class SampleStudyTest {
    private static final Path OUTPUT = Checkout.ROOT.resolve("deploy/local/samples/oc4-study/output");

    @TempDir
    static Path data;

    private static CommandLine.Outcome demo;

    @BeforeAll
    static void typeDemo() throws Exception {
        var environment = Map.of("WORKFLOW_DATA", data.toString(), "WORKFLOW_PORTS", "19980", "WORKFLOW_BUILD", "skip");
        demo = new CommandLine(environment).type("demo", "--exit");
    }

    @Test
    void endsAsTheStudySaysItShould() {
        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
    }

    @Test
    void givesTheWindwardTensionAtMeanWaterLevel() throws IOException {
        CsvTable table = CsvTable.read(OUTPUT.resolve("intact_mwl_static_fairlead_tension.csv"));

        assertTension(table, "oc4_mwl_off00_h000", 1105.37);
        assertTension(table, "oc4_mwl_off05_h000", 1381.04);
        assertTension(table, "oc4_mwl_off10_h000", 1779.14);
        assertTension(table, "oc4_mwl_off15_h000", 2393.95);
        assertTension(table, "oc4_mwl_off20_h000", 3868.95);
    }

    @Test
    void givesTheWindwardTensionAtHighWater() throws IOException {
        CsvTable table = CsvTable.read(OUTPUT.resolve("intact_hwl_static_fairlead_tension.csv"));

        assertTension(table, "oc4_hwl_off00_h000", 1136.62);
        assertTension(table, "oc4_hwl_off05_h000", 1419.84);
        assertTension(table, "oc4_hwl_off10_h000", 1828.02);
        assertTension(table, "oc4_hwl_off15_h000", 2477.01);
    }

    @Test
    void letsTheVesselGoWhenMooring3IsLost() throws IOException {
        CsvTable vessel = CsvTable.read(OUTPUT.resolve("damaged_mooring3_mwl_static_vessel.csv"));

        assertThat(vessel.number(0, "Semi_X")).isCloseTo(-2.49, within(0.01));
        assertThat(vessel.number(0, "Semi_Y")).isCloseTo(72.86, within(0.01));
        assertThat(vessel.number(0, "Semi_Rotation3")).isCloseTo(4.24, within(0.01));
    }

    @Test
    void loadsTheTwoLinesThatAreLeft() throws IOException {
        CsvTable lines = CsvTable.read(OUTPUT.resolve("damaged_mooring3_mwl_static_fairlead_tension.csv"));

        assertThat(lines.number(0, "Mooring1_EndA")).isCloseTo(296.5, within(0.1));
        assertThat(lines.number(0, "Mooring2_EndA")).isCloseTo(1137.5, within(0.1));
    }

    @Test
    void saysNotPresentWhereAModelLacksTheLine() throws IOException {
        CsvTable table = CsvTable.read(OUTPUT.resolve("absent_lines_mwl_static_fairlead_tension.csv"));

        int row = table.row("oc4_minus_mooring3_mwl_off10_h000");
        assertThat(table.text(row, "Mooring3_EndA")).isEqualTo("NOT_PRESENT");
        assertThat(table.text(row, "description")).contains("text changed");
    }

    private static void assertTension(CsvTable table, String stem, double expected) {
        assertThat(table.number(table.row(stem), "Mooring2_EndA")).as(stem).isCloseTo(expected, within(0.01));
    }
}
