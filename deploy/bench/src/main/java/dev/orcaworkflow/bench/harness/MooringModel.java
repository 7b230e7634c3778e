package dev.orcaworkflow.bench.harness;

import java.util.Locale;

/**
 * Writes moorings in OrcaFlex's text form: one vessel and any number of equal chain lines around it. The line is that of
 * the OC4 DeepCwind semisubmersible (NREL/TP-5000-60601): 200 m of water, 835.35 m of chain, fairleads 14 m down.
 */
public final class MooringModel {
    private MooringModel() {}

    /** @param offset m that the vessel is displaced by along +x */
    public static String text(int lines, double offset) {
        StringBuilder text = new StringBuilder("""
                %YAML 1.1
                # Type: Model
                ---
                General:
                  UnitsSystem: SI
                Environment:
                  WaterSurfaceZ: 0
                  WaterDepth: 200.0383
                  Density: 1.025
                  SeabedType: Flat
                  SeabedModel: Elastic
                  SeabedNormalStiffness: 1.0e6
                LineTypes:
                  - Name: Chain
                    Category: General
                    OD: 0.0766
                    ID: 0
                    MassPerUnitLength: 0.11335
                    CompressionIsLimited: Yes
                    EI: [0, ~]
                    EA: 753.6e3
                Vessels:
                  - Name: Semi
                    Connection: Free
                """);
        text.append(
                String.format(Locale.ROOT, "    InitialPosition: [%.4f, 0, 0]\n    Orientation: [0, 0, 0]\n", offset));
        text.append("    IncludedInStatics: None\nLines:\n");
        for (int line = 1; line <= lines; line++) {
            append(text, line, 2 * Math.PI * (line - 1) / lines);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int number, double angle) {
        text.append(String.format(
                Locale.ROOT,
                """
                  - Name: Line%02d
                    TopEnd: End A
                    Representation: Analytic catenary
                    Connection, ConnectionX, ConnectionY, ConnectionZ, ConnectionAzimuth, ConnectionDeclination, ConnectionGamma, ConnectionReleaseStage, ConnectionzRelativeTo:
                      - [Semi, %.4f, %.4f, -14, 0, 180, 0, ~]
                      - [Anchored, %.4f, %.4f, 0.0383, 0, 90, 0, ~]
                    LineType, Length, TargetSegmentLength:
                      - [Chain, 835.35, 10]
                    ContentsDensity: 0
                    IncludedInStatics: Yes
                    StaticsStep1: Catenary
                    StaticsSeabedFrictionPolicy: None
                """,
                number,
                40.868 * Math.cos(angle),
                40.868 * Math.sin(angle),
                837.6 * Math.cos(angle),
                837.6 * Math.sin(angle)));
    }
}
