package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.configuration.model.Model;
import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.model.ModelResult;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A small model, written to a folder and read as users' models are. */
final class ModelText {
    static final String MOORING = """
            %YAML 1.1
            # Type: Model
            ---
            General:
              UnitsSystem: SI
            Environment:
              WaterSurfaceZ: 0
              Density: 1.025
              SeabedType: Flat
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
                SeabedLateralFrictionCoefficient: 0.7
            Vessels:
              - Name: Semi
                Connection: Free
                InitialPosition: [0, 0, 0]
                Orientation: [0, 0, 0]
                IncludedInStatics: None
            Lines:
              - Name: Mooring1
                Connection, ConnectionX, ConnectionY, ConnectionZ, ConnectionzRelativeTo:
                  - [Semi, 40.868, 0, -14, ~]
                  - [Anchored, 837.6, 0, 0.0383, ~]
                LineType, Length, TargetSegmentLength:
                  - [OC4 chain, 835.35, 10]
                ContentsDensity: 0
                StaticsSeabedFrictionPolicy: None
            """;

    private ModelText() {}

    static StaticModelResult read(Path folder, String text, String... accept) {
        return StaticModelReading.read(model(folder, text), new Asked(Set.of(accept), false, false));
    }

    static Model model(Path folder, String text) {
        try {
            Path file = Files.writeString(folder.resolve("model.yml"), text);
            return ((ModelResult.Readable) ModelReader.read(file, new Workspace(folder))).model();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
