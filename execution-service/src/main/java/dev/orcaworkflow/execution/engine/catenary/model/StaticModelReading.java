package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.model.Model;
import dev.orcaworkflow.configuration.model.ModelFault;
import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.execution.engine.catenary.current.CurrentProfile;
import dev.orcaworkflow.execution.engine.catenary.mooring.MooringSystem;
import dev.orcaworkflow.execution.engine.catenary.mooring.Pose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a resolved model for the solver. Collects everything that stands in its way before it gives up. */
public final class StaticModelReading {
    private static final Map<String, String> CONNECTED = Map.of(
            "Links", "no_links",
            "Winches", "no_winches",
            "3DBuoys", "no_buoys",
            "6DBuoys", "no_buoys",
            "Constraints", "no_constraints");

    private final Model model;
    private final Asked asked;
    private final Issues issues;

    private StaticModelReading(Model model, Asked asked) {
        this.model = model;
        this.asked = asked;
        this.issues = new Issues(asked.accept());
    }

    public static StaticModelResult read(Model model, Asked asked) {
        return new StaticModelReading(model, asked).read();
    }

    private StaticModelResult read() {
        try {
            StaticModel mapped = map();
            return issues.refused().isEmpty()
                    ? new StaticModelResult.Mapped(mapped)
                    : new StaticModelResult.Unsupported(issues.refused());
        } catch (ModelFault fault) {
            issues.add(
                    Issue.refused("MODEL_DATA", position(fault), fault.finding().message() + hint(fault)));
            return new StaticModelResult.Unsupported(issues.refused());
        }
    }

    private static Position position(ModelFault fault) {
        return new Position(
                fault.finding().file(), fault.finding().line(), fault.finding().column(), 0, 0);
    }

    private static String hint(ModelFault fault) {
        String fix = fault.finding().fix();
        return fix == null ? "" : "; " + fix;
    }

    private StaticModel map() {
        unitsAreSi();
        CONNECTED.forEach(this::leftOut);
        Sea sea = new SeaReading(section("Environment"), issues, asked).read();
        Map<String, Pose> vessels = vessels();
        Map<String, LineType> types = types();
        List<String> declared =
                model.objects("LineTypes").stream().map(ModelObject::name).toList();
        Map<String, StaticLine> lines = new LinkedHashMap<>();
        for (ModelObject line : model.objects("Lines")) {
            new LineReading(line, types, declared, issues)
                    .read(sea, new EndReading(vessels.keySet(), sea, issues))
                    .ifPresent(mapped -> lines.put(line.name(), mapped));
        }
        if (model.objects("Lines").isEmpty()) {
            issues.add(Issue.refused("NO_LINES", where(), "the model has no Lines to solve"));
        }
        List<StaticLine> all = List.copyOf(lines.values());
        MooringSystem system =
                new MooringSystem(all.stream().map(StaticLine::line).toList(), vessels, dragging(sea));
        return new StaticModel(sea, system, lines, issues.accepted(), List.copyOf(issues.limitations()));
    }

    private Optional<CurrentProfile> dragging(Sea sea) {
        if (!asked.drag() || sea.current().still()) {
            return Optional.empty();
        }
        issues.limitation(
                "The current drags each line in the line's own vertical plane only, and along a smooth seabed.");
        return Optional.of(sea.current());
    }

    private ModelObject section(String name) {
        return model.section(name)
                .orElseThrow(() -> ModelFault.structure(where(), "the model has no " + name, "add the section"));
    }

    private Position where() {
        return Position.wholeFile(
                model.sources().isEmpty() ? "model" : model.sources().getFirst().name());
    }

    private void unitsAreSi() {
        model.section("General")
                .flatMap(general -> general.value("UnitsSystem"))
                .filter(units -> !units.text().equals("SI"))
                .ifPresent(units -> issues.add(Issue.refused(
                        "UNITS_NOT_SI", units.at(), "the units system is '" + units.text() + "'; only SI is read")));
    }

    private void leftOut(String section, String acceptId) {
        List<ModelObject> objects = model.objects(section);
        if (!objects.isEmpty()) {
            issues.add(Issue.acceptable(
                    "CONNECTED_OBJECT",
                    acceptId,
                    objects.getFirst().at(),
                    objects.size() + " of " + section + ", such as "
                            + objects.getFirst().name() + ", left out"));
        }
    }

    private Map<String, Pose> vessels() {
        Map<String, Pose> poses = new LinkedHashMap<>();
        for (ModelObject vessel : model.objects("Vessels")) {
            poses.put(vessel.name(), new VesselReading(vessel, issues).read());
        }
        return poses;
    }

    private Map<String, LineType> types() {
        Map<String, LineType> types = new LinkedHashMap<>();
        for (ModelObject type : usedTypes()) {
            types.put(type.name(), new LineTypeReading(type, issues, asked).read());
        }
        return types;
    }

    /** A type that no line uses may be of any kind. */
    private List<ModelObject> usedTypes() {
        List<String> used = model.objects("Lines").stream()
                .flatMap(line -> line.table("Length").rows().stream())
                .flatMap(row -> row.text("LineType").stream())
                .toList();
        return model.objects("LineTypes").stream()
                .filter(type -> used.contains(type.name()))
                .toList();
    }
}
