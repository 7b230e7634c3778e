package dev.orcaworkflow.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A study of three lines, with damaged models that lack the third, and configurations over it. */
public final class MooringStudy {
    private MooringStudy() {}

    /** Writes the models below {@code study/models}. */
    public static void writeTo(Path root) throws IOException {
        Path models = Files.createDirectories(root.resolve("study/models"));
        Files.writeString(models.resolve("base_intact.yml"), model(List.of("Mooring1", "Mooring2", "Mooring3")));
        Files.writeString(models.resolve("base_damaged.yml"), model(List.of("Mooring1", "Mooring2")));
        Files.writeString(models.resolve("intact_00.yml"), "BaseFile: base_intact.yml\n");
        Files.writeString(models.resolve("intact_05.yml"), "BaseFile: base_intact.yml\n");
        Files.writeString(models.resolve("removed_00.yml"), "BaseFile: base_damaged.yml\n");
    }

    private static String model(List<String> lines) {
        StringBuilder model = new StringBuilder("General: {UnitsSystem: SI}\nEnvironment: {WaterDepth: 200}\n");
        model.append("LineTypes:\n  - Name: Chain\nVessels:\n  - Name: Semi\nLines:\n");
        lines.forEach(line -> model.append("  - Name: ").append(line).append('\n'));
        return model.toString();
    }

    /** A sound configuration that reports the tension of one line over the intact models. */
    public static String configuration(String objectName) {
        return HEAD + SUMMARY.formatted(objectName) + TAIL.formatted("intact");
    }

    /** The flag is on, the section it needs is not there. */
    public static String withoutSection() {
        return HEAD + TAIL.formatted("intact");
    }

    /** Asks intact and damaged models alike for one line. */
    public static String overAllModels(String objectName) {
        return HEAD + SUMMARY.formatted(objectName) + TAIL.formatted("_0");
    }

    /** The tension of one line over all models, for a program that reads the models as they are. */
    public static String forProgram(String objectName) {
        return HEAD + SUMMARY.formatted(objectName) + FILES_OF_PROGRAM;
    }

    private static final String FILES_OF_PROGRAM = """

            file_management:
              input_directory: ./models
              output_directory: ./output
              filename:
                extension: [yml]
                pattern: _0

            engine:
              tolerance: 0
            """;

    private static final String HEAD = """
            # Tension of a line
            meta:
              library: digitalmodel
              basename: orcaflex_post_process

            orcaflex:
              postprocess:
                visualization: {flag: False}
                summary:
                  flag: True  # one table
            """;

    private static final String SUMMARY = """

            summary_settings:
              groups:
                - Label: tension
                  Columns:
                    - ObjectName: %s  # the windward one
                      Command: TimeHistory
                      SimulationPeriod: StaticState
                      objectExtra: [End A]
                      Variable: Effective Tension
                      Statistic_Type: Max
                      Label: fairlead
            """;

    private static final String TAIL = """

            file_management:
              input_directory: ./models
              output_directory: ./output
              filename:
                extension: [sim]

            # Read by the embedded engine only.
            engine:
              models:
                directory: ./models
                pattern: %s
                filters:
                  not_contains: [base]
            """;
}
