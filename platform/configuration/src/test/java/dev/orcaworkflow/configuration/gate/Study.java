package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.TestFolder;
import dev.orcaworkflow.configuration.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/** A small study: three intact models with Mooring1 to 3, two damaged ones without Mooring3, and a sound configuration. */
final class Study {
    static final String SOUND = """
            basename: orcaflex_post_process
            orcaflex:
              postprocess:
                visualization: {flag: False}
                summary: {flag: True}
            summary_settings:
              groups:
                - Label: tension
                  Columns:
                    - Command: TimeHistory
                      ObjectName: Mooring2 # the loaded one
                      Variable: Effective Tension
                      SimulationPeriod: StaticState
                      objectExtra: [End A]
                      Statistic_Type: Max
                      Label: M2
            file_management:
              flag: True
              input_directory: models
              output_directory: output
              filename:
                extension: [yml]
                pattern: intact
                filters: {contains: [], not_contains: [base]}
            """;

    private final TestFolder folder;

    Study(Path root) {
        folder = TestFolder.in(root);
        folder.write("s/models/intact_base.yml", base(3));
        folder.write("s/models/damaged_base.yml", base(2));
        for (String offset : List.of("00", "05", "10")) {
            folder.write("s/models/intact_" + offset + ".yml", "BaseFile: intact_base.yml\n");
        }
        folder.write("s/models/damaged_00.yml", "BaseFile: damaged_base.yml\n");
        folder.write("s/models/damaged_05.yml", "BaseFile: damaged_base.yml\n");
    }

    private static String base(int lines) {
        StringBuilder model = new StringBuilder("General: {UnitsSystem: SI}\nEnvironment: {WaterDepth: 200}\n");
        model.append("LineTypes:\n  - Name: Chain\nVessels:\n  - Name: Semi\nLines:\n");
        for (int i = 1; i <= lines; i++) {
            model.append("  - Name: Mooring").append(i).append('\n');
        }
        return model.toString();
    }

    TestFolder folder() {
        return folder;
    }

    GateReport check(String text) {
        return check(text, GateOptions.dryRun());
    }

    GateReport check(String text, GateOptions options) {
        return PureGates.check(
                new ConfigurationSource("a.yml", text.getBytes(UTF_8), "s"), folder.workspace(), options);
    }

    /** {@code 11:19 not-a-string} for every finding. */
    static List<String> places(GateReport report) {
        return report.findings().stream().map(Study::place).toList();
    }

    private static String place(Finding finding) {
        return finding.line() + ":" + finding.column() + " " + finding.rule();
    }
}
