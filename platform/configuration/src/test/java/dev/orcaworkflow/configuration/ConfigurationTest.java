package dev.orcaworkflow.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.ConfigurationReading.Readable;
import dev.orcaworkflow.configuration.setting.Anchors;
import dev.orcaworkflow.configuration.setting.CaseContext;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.setting.ParallelSettings;
import dev.orcaworkflow.configuration.setting.StaticsSearch;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void mergesOverTheDefaultsOfItsBasename() {
        Configuration configuration = read("basename: orcaflex_post_process\nfile_management: {input_directory: x}\n");

        assertThat(configuration.fileSelection().extensions()).containsExactly("sim");
        assertThat(configuration.fileSelection().directory()).isEqualTo("x");
        assertThat(configuration.on(Output.VISUALIZATION)).isTrue();
        assertThat(configuration.on(Output.SUMMARY)).isFalse();
    }

    @Test
    void replacesListsAndNullsInsteadOfMergingThem() {
        Configuration configuration = read("""
                basename: orcaflex_post_process
                file_management: {filename: {extension: [yml]}, flag: NULL}
                """);

        assertThat(configuration.fileSelection().extensions()).containsExactly("yml");
        assertThat(configuration.node("file_management", "flag").line()).isEqualTo(2);
    }

    @Test
    void prefersTheBasenameAtTheTop() {
        assertThat(read("meta: {basename: aqwa}\nbasename: orcaflex\n").basename())
                .contains("orcaflex");
        assertThat(read("meta: {basename: aqwa}\n").basename()).contains("aqwa");
    }

    @Test
    void namesItsOutputsByStemAndLabel() {
        assertThat(read("meta: {label: hwl}\nbasename: orcaflex\n").outputStem())
                .isEqualTo("study_hwl");
        assertThat(read("basename: orcaflex\n").outputStem()).isEqualTo("study");
    }

    @Test
    void inheritsColumnsFromTheMasterWithoutItsLeak() {
        List<SummaryColumn> columns = read("""
                basename: orcaflex_post_process
                summary_settings_master:
                  groups:
                    - Label: tension
                      Columns:
                        - {Command: TimeHistory, Variable: Effective Tension, SimulationPeriod: StaticState}
                summary_settings:
                  groups:
                    - Columns:
                        - {ObjectName: Line01, Variable: Bend Moment, objectExtra: [End A], Label: a}
                        - {ObjectName: Line02, Label: b}
                """).summaryGroups().getFirst().columns();

        assertThat(columns.get(0).variable()).contains("Bend Moment");
        assertThat(columns.get(1).variable()).contains("Effective Tension");
        assertThat(columns.get(1).objectExtra()).isEmpty();
        assertThat(columns.get(1).at("ObjectName").line()).isEqualTo(11);
        assertThat(columns.get(1).at("Variable").line()).isEqualTo(6);
    }

    @Test
    void readsTheDocumentedFormAsOneColumnPerVariable() {
        List<SummaryColumn> columns = read("""
                basename: orcaflex_post_process
                summary_settings:
                  groups:
                    - {Label: t, Columns: [{ObjectName: Line01, VarName: [End force, X]}]}
                """).summaryGroups().getFirst().columns();

        assertThat(columns)
                .extracting(column -> column.label().orElseThrow())
                .containsExactly("Line01 End force", "Line01 X");
        assertThat(columns).allMatch(SummaryColumn::documented);
    }

    @Test
    void keepsAWindowInTimeAsAPeriod() {
        SummaryColumn column = read("""
                basename: orcaflex_post_process
                summary_settings: {groups: [{Label: t, Columns: [{SimulationPeriod: [0, NULL]}]}]}
                """).summaryGroups().getFirst().columns().getFirst();

        assertThat(column.simulationPeriod()).contains("[0, NULL]");
    }

    @Test
    void readsHowItWantsToBeRun() {
        Configuration configuration = read("""
                basename: orcaflex_post_process
                parallel_processing: {max_workers: auto, timeout_per_file: 60}
                workflow: {execution_order: 3, next_config: b.yml}
                """);

        assertThat(configuration.parallel().maxWorkers()).isEmpty();
        assertThat(configuration.parallel().timeoutPerFile()).isEqualTo(Duration.ofMinutes(1));
        assertThat(configuration.workflow().executionOrder()).hasValue(3);
        assertThat(configuration.workflow().nextConfig()).contains("b.yml");
        ParallelSettings defaults = read("basename: orcaflex\n").parallel();
        assertThat(defaults.timeoutPerFile()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void readsTheEngineSection() {
        EngineSettings engine = read("""
                basename: orcaflex_post_process
                engine:
                  id: catenary
                  models: {directory: models, pattern: off, filters: {contains: [mwl]}}
                  accept: [vessel_held, no_current]
                  case: {condition: damaged, analysis: quasi-static, offset_basis: mean plus dynamic}
                  factors: '(?<level>lwl|mwl|hwl)_off(?<offset>\\d+)'
                  level_values: {lwl: -2, mwl: 0, hwl: 2}
                  mbl:
                    Chain: {value_kn: 6089, source: catalogue, grade: R4, diameter_mm: 76.6}
                  anchors: {kind: drag, minimum_grounded_length_m: 30}
                  sweep: {water_level_m: [-2, 0, 2], heading_deg: 60, line_removed: [none, Mooring1]}
                  damaged: {remove: [most-loaded, second-most-loaded]}
                  friction: both
                  tolerance: 2
                  skip_absent: [Mooring3]
                  files_per_process: 12
                  memory_factor: 2
                  statics_search: start-shape-and-damping
                """).engine();

        assertThat(engine.models().orElseThrow().extensions()).containsExactly("yml");
        assertThat(engine.accept()).containsExactlyInAnyOrder("vessel_held", "no_current");
        assertThat(engine.context().condition()).contains(CaseContext.Condition.DAMAGED);
        assertThat(engine.context().analysis()).contains(CaseContext.Analysis.QUASI_STATIC);
        assertThat(engine.levelValues()).containsEntry("lwl", -2.0).containsEntry("hwl", 2.0);
        assertThat(engine.breakingLoads().get("Chain").valueKN()).hasValue(6089);
        assertThat(engine.breakingLoads().get("Chain").at().line()).isEqualTo(10);
        assertThat(engine.anchors().kind()).isEqualTo(Anchors.Kind.DRAG);
        assertThat(engine.anchors().minimumGroundedLengthM()).hasValue(30);
        assertThat(engine.sweep().waterLevelsM()).containsExactly(-2.0, 0.0, 2.0);
        assertThat(engine.sweep().headingsDeg()).containsExactly(60.0);
        assertThat(engine.damagedRemove()).containsExactly("most-loaded", "second-most-loaded");
        assertThat(engine.tolerance()).hasValue(2);
        assertThat(engine.skipAbsent()).containsExactly("Mooring3");
        assertThat(engine.filesPerProcess()).hasValue(12);
        assertThat(engine.memoryFactor()).hasValue(2);
        assertThat(engine.staticsSearch()).contains(StaticsSearch.START_SHAPE_AND_DAMPING);
    }

    private static Configuration read(String text) {
        ConfigurationReading reading = Configuration.read("folder/study.yml", text.getBytes(UTF_8));
        assertThat(reading).isInstanceOf(Readable.class);
        return ((Readable) reading).configuration();
    }
}
