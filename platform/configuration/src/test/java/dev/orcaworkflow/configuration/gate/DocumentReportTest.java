package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.DocumentKind;
import dev.orcaworkflow.configuration.gate.DocumentReport.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of the kinds that collections of studies hold, valid and broken, judged by their text alone. */
class DocumentReportTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource({"valid", "doubtful", "broken"})
    void isJudgedByItsText(String what, DocumentKind kind, Verdict verdict, String place, String text) {
        DocumentReport report = DocumentReport.of("a.yml", text.getBytes(UTF_8));

        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.worst()
                        .map(finding -> finding.line() + " " + finding.rule())
                        .orElse(""))
                .isEqualTo(place);
        assertThat(report.verdict()).isEqualTo(verdict);
    }

    @Test
    void doesNotAskWhetherFilesAreThereOrAnyEngineReadsThem() {
        DocumentReport report =
                DocumentReport.of("a.yml", Study.SOUND.replace("[yml]", "[sim]").getBytes(UTF_8));

        assertThat(report.findings()).isEmpty();
    }

    static Stream<Arguments> valid() {
        return Stream.of(
                valid("a production summary with a master", DocumentKind.CONFIGURATION, """
                        library: digitalmodel
                        basename: orcaflex_post_process
                        orcaflex: {postprocess: {visualization: {flag: False}, summary: {flag: True}}}
                        summary_settings_master:
                          groups:
                            - Label: tension
                              Columns:
                                - {Command: TimeHistory, SimulationPeriod: StaticState, objectExtra: [End B], Variable: Effective Tension}
                        summary_settings:
                          groups:
                            - Label: tension
                              Columns:
                                - {ObjectName: Line01, Statistic_Type: Max, Label: Line01}
                                - {ObjectName: Line02, Statistic_Type: Max, Label: Line02}
                        file_management: {flag: True, input_directory: ../sim, output_directory: ../csv, filename: {extension: [sim], pattern: NULL}}
                        """),
                valid("data of objects, by name and index", DocumentKind.CONFIGURATION, """
                        basename: orcaflex_post_process
                        orcaflex: {postprocess: {visualization: {flag: False}, summary: {flag: True}}}
                        summary_settings:
                          groups:
                            - Label: data
                              Columns:
                                - {Command: GetData, ObjectName: Vessel1, Variable: [InitialHeading, -1], Label: Heading}
                                - {Command: Range Graph, ObjectName: SLWR, Statistic_Type: Max, SimulationPeriod: [5.2], ArcLength: [0, 50], Variable: Bend Moment, Label: Moment}
                        """),
                valid("a mooring iteration, whose lists hold null", DocumentKind.CONFIGURATION, """
                        meta: {library: digitalmodel, basename: orcaflex}
                        orcaflex:
                          analysis: {mooring: {flag: True, calculation: tension_iteration}}
                          postprocess: {visualization: {flag: True}}
                        orcaflex_analysis: {mooring_tension_iteration: {groups: [{sections: [100, null, 100]}]}}
                        file_management: {flag: True, input_directory: ./, filename: {extension: [yml]}}
                        """),
                valid("another kind of analysis, with numbers as keys", DocumentKind.CONFIGURATION, """
                        basename: modal_analysis
                        default: {log_level: DEBUG, Analysis: {Analyze: {dofs: [1, 2], threshold: {1: 20, 2: 5}}}}
                        """),
                valid(
                        "windows line ends",
                        DocumentKind.CONFIGURATION,
                        "basename: file_management\r\ndefault:\r\n  log_level: DEBUG\r\n"),
                valid("a model saved by OrcaFlex, with a byte order mark", DocumentKind.MODEL, """
                        \uFEFF%YAML 1.1
                        # Type: Model
                        # Program: OrcaFlex 11.5e
                        ---
                        General: {UnitsSystem: SI, DynamicsSolutionMethod: Implicit time domain, Pen: [2, Solid, $FF80FF]}
                        Environment: {WaveTrains: [{Name: Wave1}], KinematicViscosity: 1.35e-6, RestartStateRecordingTest: }
                        ...
                        """),
                valid(
                        "a variation with two includes",
                        DocumentKind.MODEL,
                        "BaseFile: x.dat\nincludefile: a.yml\nincludefile: b.yml\nLines:\n  Line01:\n    Length[2]: 65.6\n"),
                valid(
                        "a part with two includes",
                        DocumentKind.MODEL,
                        "Constraints:\n  includefile: a.yml\n  includefile: b.yml\n"),
                valid(
                        "a general section as a list of includes",
                        DocumentKind.MODEL,
                        "General:\n  - includefile: a.yml\n"),
                valid(
                        "groups that repeat a name",
                        DocumentKind.MODEL,
                        "Groups:\n  Structure:\n    a: b\n    a: b\n...\n"),
                valid(
                        "a part without a section",
                        DocumentKind.OTHER,
                        "Winch 1:\n  'Connection, ConnectionX':\n  - [Vessel, 1]\n"),
                valid(
                        "a settings file of another program",
                        DocumentKind.OTHER,
                        "models: {pattern: '*.dat'}\nretries: 2\n"));
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                Arguments.of(
                        "an old-style file block",
                        DocumentKind.CONFIGURATION,
                        Verdict.DOUBTFUL,
                        "5 old-style-block",
                        """
                        basename: orcaflex_post_process
                        orcaflex: {postprocess: {visualization: {flag: False}, RAOs: {flag: True}}}
                        file_management:
                          flag: True
                          files: {files_in_current_directory: {flag: True}}
                        """),
                Arguments.of(
                        "a model with invented names",
                        DocumentKind.MODEL,
                        Verdict.DOUBTFUL,
                        "3 model-section-unknown",
                        "General: {UnitsSystem: SI}\nEnvironment: {WaterDepth: 100}\nVessel: {Name: FST1}\n"),
                Arguments.of(
                        "a Norwegian value",
                        DocumentKind.OTHER,
                        Verdict.DOUBTFUL,
                        "2 ambiguous-scalar",
                        "a: 1\nb: No\n"));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("a summary without settings", DocumentKind.CONFIGURATION, "3 missing-section", """
                        basename: orcaflex_post_process
                        orcaflex: {postprocess: {visualization: {flag: False},
                          summary: {flag: True}}}
                        """),
                broken(
                        "defaults with a section twice",
                        DocumentKind.CONFIGURATION,
                        "3 duplicate-key",
                        "time_series_settings: {data: True}\nbasename: orcaflex\ntime_series_settings: {groups: []}\n"),
                broken(
                        "a saved configuration with a Python object",
                        DocumentKind.OTHER,
                        "1 unknown-tag",
                        "&id001 !!python/object/new:a.AttributeDict\ndictitems: {Analysis: *id001}\n"),
                broken(
                        "a number of numpy",
                        DocumentKind.OTHER,
                        "2 unknown-tag",
                        "mass:\n  pipe: !!python/object/apply:numpy.core.multiarray.scalar\n  - 1\n"),
                broken(
                        "a tab behind a value",
                        DocumentKind.MODEL,
                        "2 tab",
                        "Lines:\n  - Name: SLWR\t\t\n    AsLaidTension: 0\n"),
                broken(
                        "joined models with a mark inside",
                        DocumentKind.MODEL,
                        "3 byte-order-mark-inside",
                        "General: {}\nLines: []\n\uFEFFEnvironment: {}\n"),
                broken(
                        "a list in which a key repeats",
                        DocumentKind.OTHER,
                        "3 duplicate-key",
                        "plot:\n  sets: 1\n  sets: 2\n"),
                broken("words", DocumentKind.OTHER, "1 root-not-a-mapping", "this is not a valid\nOrcaFlex model\n"),
                broken(
                        "an alias of a file that was to be joined",
                        DocumentKind.CONFIGURATION,
                        "2 undefined-alias",
                        "basename: orcaflex\nperiod: *StageDuration\n"),
                broken("a colon in a text", DocumentKind.OTHER, "2 syntax-error", "a: 1\nb: c: d\n"),
                broken("a command line", DocumentKind.OTHER, "1 syntax-error", "@echo off\npython x.py\n"));
    }

    private static Arguments valid(String what, DocumentKind kind, String text) {
        return Arguments.of(what, kind, Verdict.VALID, "", text);
    }

    private static Arguments broken(String what, DocumentKind kind, String place, String text) {
        return Arguments.of(what, kind, Verdict.BROKEN, place, text);
    }
}
