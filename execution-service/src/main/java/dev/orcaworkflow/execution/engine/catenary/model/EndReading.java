package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.configuration.model.ModelTable;
import dev.orcaworkflow.configuration.model.ModelValue;
import dev.orcaworkflow.execution.engine.catenary.mooring.Attachment;
import dev.orcaworkflow.execution.engine.catenary.mooring.Point;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ends of a line, as a table with one row per end or in the older {@code EndAConnection, EndAX} form. An end on a
 * vessel is in the vessel's axes, a fixed one in global axes, the height of an anchored one counts from the seabed.
 */
final class EndReading {
    /** An end that is at most this much above the level of rest, m, is meant to lie on the seabed. */
    private static final double RESTS = 1e-3;

    private final Set<String> vessels;
    private final Sea sea;
    private final Issues issues;

    EndReading(Set<String> vessels, Sea sea, Issues issues) {
        this.vessels = vessels;
        this.sea = sea;
        this.issues = issues;
    }

    /** @param restLevel of the end that is lower; ends that were given at the seabed are moved to it */
    record Pair(Attachment a, Attachment b, double restLevel) {}

    private record Spelt(String connection, double x, double y, double z, Position at, String title) {}

    Optional<Pair> read(ModelObject line, RestLevel rest) {
        Spelt a = spelt(line, 0, "EndA");
        Spelt b = spelt(line, 1, "EndB");
        Optional<Attachment> endA = attachment(a, rest.atA(), rest.diameterA());
        Optional<Attachment> endB = attachment(b, rest.atB(), rest.diameterB());
        boolean aIsLower = endA.isPresent() && endA.get() instanceof Attachment.Fixed && a.z() <= b.z();
        double level = aIsLower && !(endB.orElse(null) instanceof Attachment.Fixed) ? rest.atA() : rest.atB();
        return endA.flatMap(first -> endB.map(second -> new Pair(first, second, level)));
    }

    private static Spelt spelt(ModelObject line, int row, String prefix) {
        ModelTable table = line.table("Connection");
        if (line.has(prefix + "Connection") || table.rows().size() < 2) {
            ModelValue connection = line.require(prefix + "Connection");
            return new Spelt(
                    connection.text(),
                    number(line.require(prefix + "X")),
                    number(line.require(prefix + "Y")),
                    number(line.require(prefix + "Z")),
                    connection.at(),
                    line.title() + "." + prefix + "Connection");
        }
        ModelTable.Row end = table.rows().get(row);
        relativeToOrigin(end);
        return new Spelt(
                end.require("Connection").text(),
                number(end.require("ConnectionX")),
                number(end.require("ConnectionY")),
                number(end.require("ConnectionZ")),
                end.at(),
                end.title());
    }

    private static void relativeToOrigin(ModelTable.Row end) {
        end.text("ConnectionzRelativeTo").filter(to -> !to.isEmpty()).ifPresent(to -> {
            throw end.require("ConnectionzRelativeTo")
                    .fault("is '" + to + "'; heights are read from the connection's own origin only", "write ~");
        });
    }

    private static double number(ModelValue value) {
        return value.number().orElseThrow(() -> value.fault("has no value", "give it in m"));
    }

    private Optional<Attachment> attachment(Spelt end, double rest, double diameter) {
        if (vessels.contains(end.connection())) {
            return Optional.of(new Attachment.OnVessel(end.connection(), new Point(end.x(), end.y(), end.z())));
        }
        return switch (end.connection()) {
            case "Fixed" -> fixed(end, end.z(), rest, diameter);
            case "Anchored" -> fixed(end, sea.seabedZ() + end.z(), rest, diameter);
            case String other -> {
                issues.add(Issue.refused(
                        "UNSUPPORTED_CONNECTION",
                        end.at(),
                        end.title() + " is '" + other + "': an end may be on a vessel ("
                                + String.join(", ", List.copyOf(vessels)) + "), Fixed or Anchored"));
                yield Optional.empty();
            }
        };
    }

    private Optional<Attachment> fixed(Spelt end, double z, double rest, double diameter) {
        if (z < sea.seabedZ() - diameter) {
            issues.add(Issue.refused(
                    "ANCHOR_BELOW_SEABED",
                    end.at(),
                    "%s lies %.3f m below the seabed; the height of an anchored end counts from the seabed"
                            .formatted(end.title(), sea.seabedZ() - z)));
            return Optional.empty();
        }
        boolean lies = z <= Math.max(rest + RESTS, sea.seabedZ() + 0.5 * diameter + RESTS);
        return Optional.of(new Attachment.Fixed(new Point(end.x(), end.y(), lies ? rest : z)));
    }
}
