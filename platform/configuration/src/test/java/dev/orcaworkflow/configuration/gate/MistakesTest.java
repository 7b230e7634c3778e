package dev.orcaworkflow.configuration.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes as users make them, each made in a sound configuration, with the exact findings that answer it. */
class MistakesTest {
    @TempDir
    Path root;

    private Study study;

    @BeforeEach
    void study() {
        study = new Study(root);
    }

    @Test
    void findsNothingInASoundConfiguration() {
        GateReport report = study.check(Study.SOUND);

        assertThat(report.findings()).isEmpty();
        assertThat(report.hint()).isEqualTo(VerdictHint.CLEAN);
        assertThat(report.selection().files()).hasSize(3);
        assertThat(report.objects()).contains("Mooring1", "Semi");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @MethodSource({"identity", "forms", "switches", "tables", "columns", "files", "runs", "engineSection"})
    void areFoundWhereTheyStand(String right, String wrong, List<String> findings) {
        String text = Study.SOUND.replace(right, wrong);
        assertThat(text).as("the mistake was made").isNotEqualTo(Study.SOUND);

        assertThat(Study.places(study.check(text))).containsExactlyElementsOf(findings);
    }

    @Test
    void saysSoWhenTheModelsHaveNoObjectsThatCouldBeMeant() {
        study.folder().write("s/models/bare.yml", "Groups:\n  Structure: {}\n");

        assertThat(study.check(Study.SOUND.replace("pattern: intact", "pattern: bare"))
                        .findings())
                .extracting(Finding::message)
                .contains("no model has an object 'Mooring2'; they have none at all");
    }

    static Stream<Arguments> identity() {
        return Stream.of(
                mistake("basename: orcaflex_post_process\n", "", "0:0 basename-missing"),
                mistake("basename: ", "basname: ", "0:0 basename-missing", "1:1 key-unknown"),
                mistake("orcaflex_post_process", "orcaflex_postprocess", "1:11 basename-unknown"),
                mistake("orcaflex_post_process", "modal_analysis", "1:11 engine-cannot-run"),
                mistake("basename:", "meta: {basename: orcaflex}\nbasename:", "1:18 basename-twice"),
                mistake("summary_settings:", "sumary_settings:", "5:21 missing-section", "6:1 key-unknown"),
                mistake("basename:", "default: {log_level: LOUD}\nbasename:", "1:22 value-unknown"),
                mistake("basename:", "engine: {id: orcaflux}\nbasename:", "1:14 engine-unknown"));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                mistake("basename:", "meta: words\nbasename:", "1:7 not-a-mapping"),
                mistake("basename:", "meta:\nbasename:", "1:6 not-a-mapping"),
                mistake("summary: {flag: True}", "summary: True", "5:14 not-a-mapping"),
                mistake("filters: {contains: [], not_contains: [base]}", "filters: []", "24:14 not-a-mapping"),
                mistake(
                        "filters: {contains: [], not_contains: [base]}",
                        "filters: {not_contains: base}",
                        "24:29 not-a-list"),
                mistake("extension: [yml]", "extension: yml", "22:16 not-a-list"),
                mistake("pattern: intact", "pattern: [intact]", "23:14 not-a-string"),
                mistake("input_directory: models", "input_directory: [models]", "19:20 not-a-string"),
                mistake("ObjectName: Mooring2", "ObjectName: [Mooring2]", "11:23 not-a-string"),
                mistake("ObjectName: Mooring2", "ObjectName:\n            - Mooring2", "12:13 not-a-string"),
                mistake("ObjectName: Mooring2", "ObjectName: [Mooring1, Mooring2]", "11:23 not-a-string"),
                mistake("Variable: Effective Tension", "Variable: [Effective Tension]", "12:21 not-a-string"),
                mistake("objectExtra: [End A]", "objectExtra: End A", "14:24 not-a-list"),
                mistake("objectExtra: [End A]", "objectExtra: [EndA]", "14:25 object-extra-form"));
    }

    static Stream<Arguments> switches() {
        return Stream.of(
                mistake("summary: {flag: True}", "summary: {flag: False}", "3:3 nothing-to-run"),
                mistake("summary: {flag: True}", "summary: {flag: 'True'}", "5:21 flag-not-boolean"),
                mistake("{flag: False}", "{flag: 'False'}", "4:27 flag-not-boolean", "4:27 engine-cannot-compute"),
                mistake("    visualization: {flag: False}\n", "", "0:0 default-on"),
                mistake("{flag: False}", "{flag: True}", "4:27 engine-cannot-compute"),
                mistake("summary: {flag: True}", "summary: {flag: on}", "5:21 ambiguous-scalar"),
                mistake(
                        "summary: {flag: True}",
                        "summary: {flag: True}\n    time_series: {flag: True}",
                        "6:25 settings-missing",
                        "6:25 settings-missing",
                        "6:25 engine-cannot-compute"),
                mistake(
                        "summary: {flag: True}",
                        "summary: {flag: True}\n    linked_statistics: {flag: True}",
                        "6:31 settings-missing",
                        "6:31 engine-cannot-compute"),
                mistake(
                        "    summary: {flag: True}",
                        "    sumary: {flag: True}",
                        "3:3 nothing-to-run",
                        "5:5 key-unknown"));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                mistake("summary_settings:\n  groups:", "summary_settings:\nother:", "5:21 missing-section"),
                mistake(
                        "summary_settings:\n  groups:",
                        "summary_settings:\n  group:",
                        "7:3 groups-empty",
                        "7:3 key-unknown"),
                mistake("    - Label: tension\n      Columns:", "    - Columns:", "8:7 group-label-missing"),
                mistake("      Columns:", "      Colums:", "8:7 columns-empty"),
                mistake("Label: tension", "Label: ../../tension", "8:14 label-form"),
                mistake("basename:", "meta: {label: 'a:b'}\nbasename:", "1:15 label-form"),
                mistake("    - Label: tension", "    - words\n    - Label: tension", "8:7 not-a-mapping"),
                mistake("        - Command", "        - words\n        - Command", "10:11 not-a-mapping"),
                mistake(
                        "file_management:",
                        "    - {Label: tension, Columns: [{Command: TimeHistory, ObjectName: Semi, Variable: X,"
                                + " SimulationPeriod: StaticState, Statistic_Type: Max, Label: X}]}\nfile_management:",
                        "17:7 label-repeated"),
                mistake(
                        "          Label: M2\n",
                        "          Label: M2\n        - {Command: TimeHistory, ObjectName: Mooring1, Variable: X,"
                                + " SimulationPeriod: StaticState, Statistic_Type: Max, Label: M2}\n",
                        "17:128 column-label-repeated"));
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                mistake("          ObjectName: Mooring2 # the loaded one\n", "", "10:11 column-incomplete"),
                mistake("ObjectName: Mooring2", "ObjectName:", "10:11 column-incomplete"),
                mistake("- Command: TimeHistory\n          Obj", "- Obj", "10:11 column-incomplete"),
                mistake("          Variable: Effective Tension\n", "", "10:11 column-incomplete"),
                mistake("          Label: M2\n", "", "10:11 column-incomplete"),
                mistake("Command: TimeHistory", "Command: Timehistory", "10:20 command-unknown"),
                mistake(
                        "Command: TimeHistory",
                        "Command: GetData",
                        "12:21 data-index-missing",
                        "10:20 engine-cannot-compute"),
                mistake("Effective Tension", "Bend Moment", "12:21 engine-cannot-compute"),
                mistake("Statistic_Type: Max", "Statistic_Type: max", "15:27 statistic-unknown"),
                mistake("StaticState", "Static", "13:29 period-unknown", "13:29 requires-dynamics"),
                mistake("StaticState", "WholeSimulation", "13:29 requires-dynamics"),
                mistake("StaticState", "[0, 10800]", "13:29 requires-dynamics"),
                mistake("          Statistic_Type:", "          StatisticType:", "15:11 key-unknown"),
                mistake(
                        "Command: TimeHistory\n"
                                + "          ObjectName: Mooring2 # the loaded one\n"
                                + "          Variable: Effective Tension",
                        "ObjectName: Mooring2\n          VarName: [Effective tension]",
                        "11:20 documented-column-form"),
                mistake("ObjectName: Mooring2", "ObjectName: mooring 2", "11:23 object-name-form"),
                mistake("ObjectName: Mooring2", "ObjectName: Line", "11:23 object-unknown"),
                mistake("ObjectName: Mooring2", "ObjectName: Mooring7", "11:23 object-unknown"));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                mistake("pattern: intact", "pattern: intakt", "23:14 no-files-matched"),
                mistake("not_contains: [base]", "not_contains: [intact]", "23:14 no-files-matched"),
                mistake("contains: []", "regex: '('", "24:14 filter-pattern-invalid"),
                mistake("contains: []", "min_size_kb: big", "24:28 not-a-number"),
                mistake("extension: [yml]", "extension: [sim]", "22:16 engine-cannot-read"),
                mistake("extension: [yml]", "extension: []", "22:16 no-files-matched"),
                mistake("input_directory: models", "input_directory: modelz", "19:20 directory-missing"),
                mistake("input_directory: models", "input_directory: ../../models", "19:20 path-refused"),
                mistake("input_directory: models", "input_directory: D:\\models", "19:20 path-refused"),
                mistake("input_directory: models", "input_directory: \"models\\new\"", "19:20 path-refused"),
                mistake("output_directory: output", "output_directory: ../../../x", "20:21 path-refused"),
                mistake("output_directory: output", "output_directory: \\\\server\\x", "20:21 path-refused"),
                mistake("  flag: True\n  input", "  flag: False\n  input", "18:3 settings-missing"),
                mistake("  input_directory", "  files: {data_source: yml}\n  input_directory", "19:3 old-style-block"),
                mistake("  input_directory", "  input_files: {yml: []}\n  input_directory", "19:3 old-style-block"),
                mistake(
                        "  input_directory: models",
                        "  input_dir: models",
                        "19:3 key-unknown",
                        "23:14 no-files-matched"),
                mistake("    pattern: intact", "    patern: intact", "23:5 key-unknown"));
    }

    static Stream<Arguments> runs() {
        return Stream.of(
                parallel("max_workers: 0", "1:36 out-of-range"),
                parallel("max_workers: 1000000000", "1:36 out-of-range"),
                parallel("max_workers: many", "1:36 not-a-number"),
                parallel("max_workers: 2.5", "1:36 out-of-range"),
                parallel("timeout_per_file: 0", "1:41 out-of-range"),
                parallel("timeout_per_file: -5", "1:41 out-of-range"),
                parallel("timeout_per_file: 20min", "1:41 not-a-number"),
                mistake("basename:", "workflow: {execution_order: first}\nbasename:", "1:29 not-a-number"),
                mistake("basename:", "workflow: {execution_order: -1}\nbasename:", "1:29 out-of-range"),
                mistake("{flag: True}", "{flag: True, csv_decimal: 99}", "5:40 out-of-range"));
    }

    static Stream<Arguments> engineSection() {
        return Stream.of(
                engine("models: here", "1:18 not-a-mapping"),
                engine("modles: {}", "1:10 key-unknown"),
                engine("anchors: dragg", "1:19 value-unknown"),
                engine("anchors: {kind: rock}", "1:26 value-unknown"),
                engine("case: {condition: broken}", "1:28 value-unknown"),
                engine("friction: some", "1:20 value-unknown"),
                engine("accept: [vessel_hold]", "1:19 value-unknown"),
                engine("accept: no_curent", "1:18 value-unknown"),
                engine("accept: [vessel_held, no_current]"),
                engine("current: yes please", "1:19 value-unknown"),
                engine("factors: '(level'", "1:19 pattern-of-factors"),
                engine("factors: '(level)'", "1:19 pattern-of-factors"),
                engine("level_values: {lwl: low}", "1:30 not-a-number"),
                engine("tolerance: -1", "1:21 out-of-range"),
                engine("files_per_process: 0", "1:29 out-of-range", "1:29 engine-cannot-compute"),
                engine("memory_factor: much", "1:25 not-a-number"),
                engine("statics_search: hope", "1:26 value-unknown", "1:26 engine-cannot-compute"),
                engine("mbl: {Chain: 6089}", "1:23 not-a-mapping"),
                engine("mbl: {Chain: {value_kn: 6089}}", "1:16 settings-missing"),
                engine("mbl: {Chain: {value_kn: high, source: x}}", "1:34 not-a-number"),
                engine("mbl: {Chain: {value_kn: -1, source: x}}", "1:34 out-of-range"),
                engine("mbl: {Rope: {value_kn: 1, source: x}}", "1:16 line-type-unknown"),
                engine("sweep: {heading_deg: [north]}", "1:32 not-a-number"),
                engine("symmetry: {equal: [[M2]]}", "1:29 out-of-range"),
                engine("symmetry: {mirrored: [[M2, Nowhere]]}", "1:37 value-unknown"),
                engine("symmetry: {tolerance: 2}", "1:32 out-of-range"),
                engine("symmetry: {tolerance: some}", "1:32 not-a-number"),
                engine("symmetry: {plane_deg: north}", "1:32 not-a-number"),
                engine("symmetry: {lines: [[A, B]]}", "1:21 key-unknown"),
                engine("symmetry: {mirrored: [[M2, M2]], plane_deg: 0, tolerance: 0.01}"),
                engine("damaged: {remove: [Mooring9]}", "1:29 object-unknown"),
                engine("pretension: [{line: Mooring9, target_kn: 1000}]", "1:30 object-unknown"),
                engine("damaged: {remove: [most-loaded]}"));
    }

    private static Arguments parallel(String setting, String... findings) {
        return mistake("basename:", "parallel_processing: {" + setting + "}\nbasename:", findings);
    }

    private static Arguments engine(String setting, String... findings) {
        return mistake("basename:", "engine: {" + setting + "}\nbasename:", findings);
    }

    private static Arguments mistake(String right, String wrong, String... findings) {
        return Arguments.of(right, wrong, List.of(findings));
    }
}
