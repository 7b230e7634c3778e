package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.files.AttemptFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The public OC4 mooring as a small study in a folder of its own. */
final class Oc4Study {
    private static final String BASE = """
            %%YAML 1.1
            ---
            General:
              UnitsSystem: SI
            Environment:
              WaterSurfaceZ: 0
              Density: 1.025
              WaterDepth: 200.0383
              SeabedNormalStiffness: 1.0e6
              RefCurrentSpeed: 0
            LineTypes:
              - Name: OC4 chain
                Category: General
                OD: 0.0766
                ID: 0
                MassPerUnitLength: 0.11335
                EI: [0, ~]
                EA: 753.6e3
            Vessels:
              - Name: Semi
                Connection: Free
                InitialPosition: [0, 0, 0]
                Orientation: [0, 0, 0]
                IncludedInStatics: None
            Lines:
            %s%s%s""";
    private static final String LINE = """
              - Name: Mooring%d
                Connection, ConnectionX, ConnectionY, ConnectionZ:
                  - [Semi, %.9f, %.9f, -14]
                  - [Anchored, %.9f, %.9f, 0.0383]
                LineType, Length, TargetSegmentLength:
                  - [OC4 chain, 835.35, 10]
            """;
    private static final String CONFIGURATION = """
            basename: orcaflex_post_process
            orcaflex:
              postprocess:
                visualization: {flag: False}
                summary: {flag: True}
                RangeGraph: {flag: False}
            summary_settings:
              groups:
                - Label: tension
                  Columns:
                    - {Command: TimeHistory, SimulationPeriod: StaticState, ObjectName: Mooring1, objectExtra: [End A], Variable: Effective Tension, Statistic_Type: Max, Label: M1}
                    - {Command: TimeHistory, SimulationPeriod: StaticState, ObjectName: Mooring2, objectExtra: [End A], Variable: Effective Tension, Statistic_Type: Max, Label: M2}
                    - {Command: Static Result, ObjectName: Semi, Variable: X, Label: x}
                    - {Command: Static Result, ObjectName: Semi, Variable: Y, Label: y}
                    - {Command: Static Result, ObjectName: Semi, Variable: Rotation 3, Label: yaw}
            file_management:
              flag: True
              input_directory: models
              output_directory: output
              filename: {extension: [yml], pattern: case_, filters: {contains: [], not_contains: []}}
            parallel_processing: {enabled: true, max_workers: 2, timeout_per_file: 60}
            engine:
              factors: 'case_(?<level>[a-z]+)_off(?<offset>[0-9]+)'
              level_values: {mwl: 0, hwl: 2}
              case: {condition: intact, analysis: quasi-static, offset_basis: all motions}
              anchors: drag
              mbl: {OC4 chain: {value_kn: 6089, source: assumed}}
            """;

    final Path folder;
    final Path output;
    private final Workspace workspace;

    Oc4Study(Path folder) {
        this.folder = folder;
        this.output = folder.resolve("out");
        write("models/base.yml", BASE.formatted(line(1, 60), line(2, 180), line(3, 300)));
        write("out/.keep", "");
        this.workspace = new Workspace(folder);
    }

    private static String line(int number, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return LINE.formatted(number, 40.868 * c, 40.868 * s, 837.6 * c, 837.6 * s);
    }

    /** A variation of the base: the vessel moved to x. */
    Oc4Study with(String name, double x) {
        return with(name, "BaseFile: base.yml\nVessels:\n  Semi:\n    InitialPosition: [%s, 0, 0]\n".formatted(x));
    }

    Oc4Study with(String name, String text) {
        write("models/" + name, text);
        return this;
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String configuration() {
        return CONFIGURATION;
    }

    EngineOutcome run(String configuration) throws InterruptedException {
        return run(configuration, Optional.empty(), EngineListener.NONE);
    }

    /** As an attempt of a job, in the folder that such an attempt has beside the results. */
    EngineOutcome attempt(String configuration, UUID job, int number) throws InterruptedException, IOException {
        Path place = AttemptFolder.of(output, job, number);
        AttemptFolder.create(place);
        // What a workspace remembers of a folder is old by the time of a retry.
        Workspace later = new Workspace(folder);
        String remark = number == 1 ? "" : "retried, text unchanged";
        EngineTask task =
                new EngineTask(job, number, read(configuration), "", later, place, 2, remark, Optional.empty());
        return new CatenaryEngine("test").run(task, EngineListener.NONE);
    }

    EngineOutcome run(String configuration, Optional<String> onlyFile, EngineListener listener)
            throws InterruptedException {
        EngineTask task =
                new EngineTask(UUID.randomUUID(), 1, read(configuration), "", workspace, output, 2, "", onlyFile);
        return new CatenaryEngine("test").run(task, listener);
    }

    private static Configuration read(String configuration) {
        ConfigurationReading reading = Configuration.read("oc4.yml", configuration.getBytes(StandardCharsets.UTF_8));
        return ((ConfigurationReading.Readable) reading).configuration();
    }

    List<String> table() {
        try {
            return Files.readAllLines(output.resolve("oc4_tension.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String[] cells(String row) {
        return row.toLowerCase(Locale.ROOT).split(",", -1);
    }
}
