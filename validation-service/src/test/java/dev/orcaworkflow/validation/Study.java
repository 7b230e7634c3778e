package dev.orcaworkflow.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A folder of the workspace with models whose lines have names of their own, so that no two studies share a shape. */
public final class Study {
    private final String folder = "study-" + UUID.randomUUID();
    private final String line = "Line" + folder.substring(6, 14);

    public Study() {
        addModel("case_01.yml");
    }

    public void addModel(String name) {
        Path file = WorkspaceResource.root().resolve(folder).resolve("models").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, MODEL.formatted(line, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model that takes in another file, in a folder of its own. */
    public void addInclude(String name, String file) {
        try {
            Path including = Files.createDirectories(directory().resolve("including"));
            Files.writeString(including.resolve(name), "BaseFile: " + file + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the header {@code folder}, and for names that no other test uses. */
    public String folder() {
        return folder;
    }

    /** Where it lies. */
    public Path directory() {
        return WorkspaceResource.root().resolve(folder);
    }

    public String line() {
        return line;
    }

    /** A configuration without fault. */
    public byte[] config(String label) {
        return config(label, line);
    }

    /** @param object written where the name of a line belongs */
    public byte[] config(String label, String object) {
        return CONFIG.formatted(label, object).getBytes(UTF_8);
    }

    private static final String CONFIG = """
            meta:
              library: digitalmodel
              basename: orcaflex_post_process
              label: %s
            orcaflex:
              postprocess:
                visualization: {flag: False}
                summary: {flag: True}
            summary_settings:
              groups:
                - Label: tension
                  Columns:
                    - ObjectName: %s
                      Command: TimeHistory
                      SimulationPeriod: StaticState
                      objectExtra: [End A]
                      Variable: Effective Tension
                      Statistic_Type: Max
                      Label: EndA
            file_management:
              flag: True
              input_directory: ./models
              output_directory: ./output
              filename: {extension: [yml], pattern: NULL}
            """;

    private static final String MODEL = """
            %%YAML 1.1
            ---
            General:
              UnitsSystem: SI
            Environment:
              WaterDepth: 100
              WaterSurfaceZ: 0
              Density: 1.025
            LineTypes:
              - Name: Chain
                OD: 0.1
                MassPerUnitLength: 0.1
                EA: 700e3
            Lines:
              - Name: %s
                LineType, Length, TargetSegmentLength:
                  - [Chain, 500, 10]
              - Name: %s other
                LineType, Length, TargetSegmentLength:
                  - [Chain, 500, 10]
            ...
            """;
}
