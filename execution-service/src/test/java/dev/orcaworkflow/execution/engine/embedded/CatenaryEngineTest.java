package dev.orcaworkflow.execution.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineOutcome.Completed;
import dev.orcaworkflow.execution.engine.EngineOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatenaryEngineTest {
    @TempDir
    Path folder;

    private Oc4Study study;

    @BeforeEach
    void threeOffsets() {
        study = new Oc4Study(folder)
                .with("case_mwl_off00.yml", 0)
                .with("case_mwl_off10.yml", 10)
                .with("case_mwl_off20.yml", 20);
    }

    @Test
    void writesARowPerFileInTheOrderOfTheirNames() throws InterruptedException {
        completed(Oc4Study.configuration());

        assertThat(study.table()).hasSize(4);
        assertThat(study.table().get(0))
                .isEqualTo(
                        "fe_filename,fe_filename_stem,run_status,start_time,stop_time,description,statistic,M1,M2,x,y,yaw");
        assertThat(study.table().get(1))
                .startsWith("case_mwl_off00.yml,case_mwl_off00,InStaticState,,,intact,,1105.37");
        assertThat(Oc4Study.cells(study.table().get(2))[8]).startsWith("1779.14");
        assertThat(Oc4Study.cells(study.table().get(3))[8]).startsWith("3868.95");
    }

    @Test
    void statesTheUnitsBesideTheTable() throws Exception {
        Completed run = completed(Oc4Study.configuration());

        assertThat(run.outputs()).extracting(EngineOutput::role).containsExactly("summary", "units");
        assertThat(Files.readString(study.output.resolve("oc4_tension.csv.units.json")))
                .contains("\"M1\": \"kN\"", "\"yaw\": \"deg\"");
    }

    @Test
    void keepsTheRowOfACaseThatFailed() throws InterruptedException {
        study.with("case_mwl_off15.yml", "BaseFile: base.yml\nEnvironment:\n  Density: 1025\n");

        Completed run = completed(Oc4Study.configuration());

        assertThat(run.cases()).extracting(CaseResult::succeeded).containsExactly(true, true, false, true);
        assertThat(study.table().get(3)).contains("case_mwl_off15,Failed,").endsWith(",,,,,");
        assertThat(study.output.resolve("engine-logs/case_mwl_off15.sim_error.log"))
                .content()
                .startsWith("Error processing ");
    }

    @Test
    void leavesACellMarkedWhereAnObjectMayBeAbsent() throws InterruptedException {
        String missing = Oc4Study.configuration().replace("ObjectName: Mooring1", "ObjectName: Mooring7");

        assertThat(completed(missing).cases())
                .allSatisfy(result -> assertThat(result.failure().engineCode()).isEqualTo("OBJECT_ABSENT"));
        completed(missing.replace("engine:", "engine:\n  skip_absent: [Mooring7]"));
        assertThat(Oc4Study.cells(study.table().get(1))[7]).isEqualTo("not_present");
    }

    @Test
    void letsTheVesselGoWhenALineIsLost() throws InterruptedException {
        String damaged = Oc4Study.configuration()
                .replace("pattern: case_", "pattern: case_mwl_off10")
                .replace("engine:", "engine:\n  damaged: {remove: [Mooring3, most-loaded]}");

        Completed run = completed(damaged);

        assertThat(run.cases())
                .extracting(CaseResult::id)
                .containsExactly("case_mwl_off10_minus_Mooring3", "case_mwl_off10_minus_most-loaded");
        String[] cells = Oc4Study.cells(study.table().get(1));
        assertThat(Double.parseDouble(cells[7])).isCloseTo(296.5, within(0.1));
        assertThat(Double.parseDouble(cells[8])).isCloseTo(1137.5, within(0.1));
        assertThat(Double.parseDouble(cells[9])).isCloseTo(-2.49, within(0.01));
        assertThat(Double.parseDouble(cells[10])).isCloseTo(72.86, within(0.01));
        assertThat(Double.parseDouble(cells[11])).isCloseTo(4.24, within(0.01));
        assertThat(Oc4Study.cells(study.table().get(2))[8]).isEqualTo("not_present");
        assertThat(run.extremes()).extracting(Extreme::condition).containsOnly("damaged");
    }

    @Test
    void reportsTheGoverningTensionOfEachLine() throws InterruptedException {
        Extreme worst = completed(Oc4Study.configuration()).extremes().stream()
                .filter(extreme -> extreme.line().equals("Mooring2"))
                .filter(extreme -> extreme.factors().get("offset").equals("20"))
                .findFirst()
                .orElseThrow();

        assertThat(worst.tensionKN()).isCloseTo(3868.95, within(0.01));
        assertThat(worst.mblKN()).isEqualTo(6089);
        assertThat(worst.requiredFactor()).isEqualTo(2.0);
        assertThat(worst.upliftKN()).isPositive();
        assertThat(worst.factors()).containsEntry("level", "0");
    }

    @Test
    void takesTheWorstHeadingOfEachOffset() throws InterruptedException {
        Completed run = completed(Oc4Study.configuration()
                .replace("pattern: case_", "pattern: case_mwl_off00")
                .replace("engine:", "engine:\n  sweep: {vessel_offset_m: [10], heading_deg: [180, 0, 90]}"));

        assertThat(run.extremes()).hasSize(9);
        assertThat(run.extremes().get(1).caseId()).isEqualTo("case_mwl_off00_wl0_off10_h0");
        assertThat(run.extremes().get(1).factors()).containsEntry("heading", "0");
        assertThat(run.extremes().subList(3, 9))
                .as("the headings that are not the worst")
                .extracting(extreme -> extreme.factors().get("heading"))
                .containsOnly("0", "90", "180");
    }

    @Test
    void sweepsOneFileOverLevelsOffsetsAndHeadings() throws InterruptedException {
        String sweep = Oc4Study.configuration()
                .replace("pattern: case_", "pattern: case_mwl_off00")
                .replace(
                        "engine:",
                        "engine:\n  sweep: {water_level_m: [0, 2], vessel_offset_m: [0, 10], heading_deg: [0, 90]}");

        Completed run = completed(sweep);

        assertThat(run.cases())
                .extracting(CaseResult::id)
                .containsExactly(
                        "case_mwl_off00_wl0_off0_h0",
                        "case_mwl_off00_wl0_off10_h0",
                        "case_mwl_off00_wl0_off10_h90",
                        "case_mwl_off00_wl2_off0_h0",
                        "case_mwl_off00_wl2_off10_h0",
                        "case_mwl_off00_wl2_off10_h90");
        assertThat(Oc4Study.cells(study.table().get(5))[8]).startsWith("1828.02");
    }

    @Test
    void drawsEveryLineWhenRangeGraphsAreAskedFor() throws Exception {
        Completed run =
                completed(Oc4Study.configuration().replace("RangeGraph: {flag: False}", "RangeGraph: {flag: True}"));

        assertThat(run.outputs())
                .filteredOn(output -> output.role().equals("rangegraph"))
                .hasSize(9);
        List<String> graph = Files.readAllLines(study.output.resolve("case_mwl_off10_rangegraph_Mooring2.csv"));
        assertThat(graph.getFirst()).startsWith("Arc length [m],X [m]");
        assertThat(graph.get(1)).startsWith("0.000000,-30.868000,");
    }

    @Test
    void findsThePretension() throws InterruptedException {
        completed(Oc4Study.configuration()
                .replace("engine:", "engine:\n  pretension: [{line: Mooring2, section: 1, target_kn: 1300}]"));

        assertThat(Double.parseDouble(Oc4Study.cells(study.table().get(1))[8])).isCloseTo(1300, within(1e-3));
    }

    @Test
    void givesBothBoundsOfFriction() throws InterruptedException {
        study.with("case_mwl_off05.yml", """
                BaseFile: base.yml
                LineTypes:
                  OC4 chain:
                    SeabedLateralFrictionCoefficient: 0.7
                Lines:
                  Mooring2:
                    StaticsSeabedFrictionPolicy: As laid
                """);

        Completed run = completed(Oc4Study.configuration().replace("pattern: case_", "pattern: case_mwl_off05"));

        assertThat(Double.parseDouble(Oc4Study.cells(study.table().get(1))[8])).isCloseTo(1105.37, within(0.01));
        assertThat(run.extremes())
                .filteredOn(extreme -> extreme.line().equals("Mooring2"))
                .allSatisfy(extreme -> assertThat(extreme.tensionKN()).isCloseTo(1106.72, within(0.01)));
    }

    @Test
    void dragsLinesWhenTheCurrentIsAskedFor() throws InterruptedException {
        study.with("case_mwl_off05.yml", """
                BaseFile: base.yml
                Environment:
                  RefCurrentSpeed: 1.5
                  RefCurrentDirection: 0
                LineTypes:
                  OC4 chain:
                    Cd: [2.4, ~, 1.15]
                """);
        String only = Oc4Study.configuration().replace("pattern: case_", "pattern: case_mwl_off05");

        assertThat(completed(only).cases().getFirst().failure().engineCode()).isEqualTo("CURRENT");

        Completed run = completed(only.replace("engine:", "engine:\n  current: drag"));
        assertThat(Double.parseDouble(Oc4Study.cells(study.table().get(1))[8])).isBetween(1106.0, 1300.0);
        assertThat(run.checks())
                .filteredOn(check -> Boolean.FALSE.equals(check.passed()))
                .isEmpty();
        assertThat(run.limitations())
                .anySatisfy(sentence -> assertThat(sentence).contains("vertical plane"));
    }

    @Test
    void callsAHeldVesselWithoutALineByItsName() throws InterruptedException {
        Completed run = completed(Oc4Study.configuration()
                .replace("pattern: case_", "pattern: case_mwl_off10")
                .replace("engine:", "engine:\n  sweep: {line_removed: [Mooring3]}"));

        assertThat(run.extremes()).allSatisfy(extreme -> {
            assertThat(extreme.condition()).isEqualTo("line absent, vessel held");
            assertThat(extreme.requiredFactor()).isNull();
        });
    }

    @Test
    void appendsStatisticsThatLeaveOutWhatIsNoNumber() throws InterruptedException {
        study.with("case_mwl_off15.yml", "BaseFile: base.yml\nEnvironment:\n  Density: 1025\n");

        completed(Oc4Study.configuration()
                .replace("summary: {flag: True}", "summary: {flag: True, statistics: {Minimum: True, Maximum: True}}"));

        assertThat(study.table()).hasSize(7);
        assertThat(study.table().get(5)).startsWith(",,,,,,min,");
        assertThat(study.table().get(6)).startsWith(",,,,,,max,1105.37");
    }

    @Test
    void leavesTheRestOfAFileWhoseTimeIsUp() throws InterruptedException {
        String headings = String.join(", ", Collections.nCopies(2000, "1"));
        Completed run = completed(Oc4Study.configuration()
                .replace("timeout_per_file: 60", "timeout_per_file: 0.001")
                .replace(
                        "engine:",
                        "engine:\n  sweep: {vessel_offset_m: [1, 2, 3, 4, 5, 6, 7, 8, 9], heading_deg: [%s]}"
                                .formatted(headings)));

        assertThat(run.cases()).hasSize(3 * 9 * 2000);
        assertThat(run.cases().getLast().failure().engineCode()).isEqualTo("PROCESSING_TIMEOUT");
        assertThat(run.cases().getLast().failure().message()).contains("models/case_mwl_off20.yml", "0.001 s");
    }

    @Test
    void passesItsOwnChecks() throws InterruptedException {
        Completed run = completed(Oc4Study.configuration()
                .replace("anchors: drag", "anchors: pile")
                .replace("6089", "60890"));

        assertThat(run.checks())
                .filteredOn(check -> Boolean.FALSE.equals(check.passed()))
                .isEmpty();
        assertThat(run.checks()).extracting("id").contains("N1", "N2", "N3", "N4", "N5", "N6", "P2", "P3", "P7", "P8");
    }

    @Test
    void findsALineThatUsesTooMuchOfItsStrength() throws InterruptedException {
        assertThat(completed(Oc4Study.configuration()).checks())
                .filteredOn(check -> check.id().equals("P8"))
                .isNotEmpty()
                .allSatisfy(check -> {
                    assertThat(check.passed()).isFalse();
                    assertThat(check.message()).contains("case_mwl_off20 Mooring2");
                });
    }

    @Test
    void announcesTheVariablesThatValidationKnowsOfIt() {
        assertThat(new CatenaryEngine("test").offer().variables())
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactlyInAnyOrderElementsOf(EngineCapability.CATENARY.variables());
    }

    @Test
    void findsUpliftAtADragAnchor() throws InterruptedException {
        Completed run = completed(Oc4Study.configuration());

        assertThat(run.checks())
                .filteredOn(check -> check.id().equals("P4"))
                .allSatisfy(check -> assertThat(check.passed()).isFalse());
    }

    @Test
    void listsEveryFileThatItRead() throws InterruptedException {
        assertThat(completed(Oc4Study.configuration()).inputs())
                .extracting("path")
                .contains("models/case_mwl_off00.yml", "models/base.yml")
                .hasSize(4);
    }

    @Test
    void runsTheOneFileOfATrial() throws InterruptedException {
        Completed run = (Completed)
                study.run(Oc4Study.configuration(), Optional.of("models/case_mwl_off10.yml"), EngineListener.NONE);

        assertThat(run.cases()).extracting(CaseResult::id).containsExactly("case_mwl_off10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SimulationPeriod: StaticState     | SimulationPeriod: WholeSimulation | REQUIRES_DYNAMICS",
                "Variable: Effective Tension       | Variable: Bend Moment             | UNSUPPORTED_VARIABLE",
                "Command: TimeHistory              | Command: Get Data                 | UNSUPPORTED_COMMAND",
                "pattern: case_                    | pattern: nothing_                 | NO_FILES_MATCHED",
                "input_directory: models           | input_directory: nowhere          | DIRECTORY_MISSING",
                "summary: {flag: True}             | summary: {flag: False}            | NOTHING_TO_RUN"
            })
    void refusesAsAWholeWhatItCannotRun(String text, String instead, String code) throws InterruptedException {
        EngineOutcome outcome = study.run(Oc4Study.configuration().replace(text, instead));

        assertThat(outcome).isInstanceOfSatisfying(EngineOutcome.Refused.class, refused -> assertThat(
                        refused.evidence().engineCode())
                .isEqualTo(code));
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> study.run(Oc4Study.configuration())).isInstanceOf(InterruptedException.class);
    }

    private Completed completed(String configuration) throws InterruptedException {
        return (Completed) study.run(configuration);
    }
}
