package dev.orcaworkflow.bench.harness;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes configurations in digitalmodel's form: the end tensions of every line, one row per model file. */
public final class SummaryConfiguration {
    private SummaryConfiguration() {}

    /**
     * @param models folder of the model files, relative to the configuration
     * @param pattern part of the model files' names
     */
    public static String text(String models, String pattern, String output, int lines, int workers) {
        String columns =
                IntStream.rangeClosed(1, lines).mapToObj("""
                                - {Command: TimeHistory, SimulationPeriod: StaticState, ObjectName: Line%1$02d, \
                        objectExtra: [End A], Variable: Effective Tension, Statistic_Type: Max, Label: Line%1$02d}
                        """::formatted).collect(Collectors.joining());
        return """
                meta: {library: digitalmodel, basename: orcaflex_post_process}
                orcaflex:
                  postprocess:
                    summary: {flag: True, csv_decimal: 6}
                    visualization: {flag: False}
                summary_settings:
                  groups:
                    - Label: tension
                      Columns:
                %sfile_management:
                  flag: True
                  input_directory: %s
                  output_directory: %s
                  filename: {extension: [yml], pattern: %s, filters: {contains: [], not_contains: []}}
                parallel_processing: {enabled: true, max_workers: %d, timeout_per_file: 60}
                """.formatted(columns, models, output, pattern, workers);
    }

    /** One table with one column over the simulations of {@code models} whose names hold the pattern. */
    public static String ofSimulation(String engine, String pattern, String output) {
        return """
                meta: {basename: orcaflex_post_process}
                engine: {id: %s}
                orcaflex: {postprocess: {visualization: {flag: False}, summary: {flag: True}}}
                summary_settings:
                  groups:
                    - Label: r
                      Columns:
                        - {Command: TimeHistory, Variable: Effective Tension, ObjectName: Line1, Statistic_Type: Max,
                           SimulationPeriod: WholeSimulation, objectExtra: [End A], Label: Line1}
                file_management:
                  flag: True
                  input_directory: models
                  output_directory: %s
                  filename: {extension: [sim], pattern: %s, filters: {contains: [], not_contains: []}}
                """.formatted(engine, output, pattern);
    }
}
