package dev.orcaworkflow.validation.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PurposeEditorTest {
    private static final String TEXT = """
            meta: {basename: orcaflex_post_process, label: a}
            default: {config: {overwrite: {output: False}}}
            parameters:
              VarNames:
                Line:
                  - Effective tension   # wanted
                  - X
                  - Bend moment
                Vessel: [X, Y, Wall tension]
            orcaflex:
              postprocess:
                summary:
                  flag: True
                time_series: {flag: True}   # plots
            time_series_settings: {data: True, groups: [{Label: t, Columns: [{ObjectName: L, Variable: X, Command: TimeHistory}]}]}
            summary_settings:
              groups:
                - Label: tension
                  Columns:
                    - {ObjectName: L, Command: TimeHistory, Variable: Effective Tension, Label: L, Statistic_Type: Max}
            """;

    private static PurposeEdit edit(String text, Purpose purpose) {
        return PurposeEditor.edit("a.yml", text, purpose, _ -> PurposeStep.Result.NOTHING);
    }

    @Test
    void leavesAStandardTextAlone() {
        assertThat(edit(TEXT, Purpose.STANDARD).changesText()).isFalse();
    }

    @Test
    void preparesATextForTheDashboard() {
        PurposeEdit edit = edit(TEXT, Purpose.DASHBOARD);

        assertThat(edit.obstacles()).isEmpty();
        assertThat(edit.text())
                .contains(
                        "time_series: {flag: False}   # plots",
                        "Effective tension   # wanted",
                        "{overwrite: {output: True}}")
                .doesNotContain("- X\n", "Bend moment");
        assertThat(edit.changes())
                .anyMatch(change -> change.startsWith("orcaflex.postprocess.visualization.flag: False"))
                .anyMatch(change -> change.startsWith("orcaflex.postprocess.time_series.flag: False"))
                .anyMatch(change -> change.startsWith("default.config.overwrite.output: True"))
                .anyMatch(change -> change.equals("parameters.VarNames: without X, Bend moment"));
        assertThat(edit.difference()).startsWith("--- a/a.yml").contains("-      - X", "+");
    }

    @Test
    void keepsForcesForForceAnalysis() {
        PurposeEdit edit = edit(TEXT, Purpose.FORCE_ANALYSIS);

        assertThat(edit.text()).contains("- Bend moment", "Vessel: [Wall tension]", "time_series: {flag: True}");
        assertThat(edit.changes()).anyMatch(change -> change.equals("parameters.VarNames: without X, X, Y"));
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = edit(TEXT, Purpose.DASHBOARD).text();

        assertThat(edit(once, Purpose.DASHBOARD).changesText()).isFalse();
    }

    @Test
    void tellsWhatItCannotDo() {
        assertThat(edit(TEXT.replace("flag: True\n    time", "flag: False\n    time"), Purpose.DASHBOARD)
                        .obstacles())
                .singleElement()
                .asString()
                .contains("summary.flag is off");
        assertThat(edit("meta: {basename: orcaflex_run_batch}\n", Purpose.DASHBOARD)
                        .obstacles())
                .singleElement()
                .asString()
                .contains("orcaflex_run_batch");
    }

    @Test
    void leavesWhatCannotBeReadToTheGates() {
        assertThat(edit("a: [", Purpose.DASHBOARD)).isEqualTo(PurposeEdit.none("a: ["));
    }
}
