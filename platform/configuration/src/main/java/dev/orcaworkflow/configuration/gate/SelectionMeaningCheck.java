package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.model.Model;
import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.selection.StemPattern;
import dev.orcaworkflow.configuration.setting.FileSelection;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/** Whether the files taken are those that were meant, and go together in one table. */
final class SelectionMeaningCheck {
    private SelectionMeaningCheck() {}

    static void examine(Subject subject, FileSelection wanted, InputFiles input) {
        substring(subject, wanted, input.selection().files());
        factors(subject, input.selection().files());
        units(subject, wanted, input.models());
        levels(subject, wanted, input.models());
    }

    /** Who writes a file's whole name as the pattern means that file, not every longer name too. */
    private static void substring(Subject subject, FileSelection wanted, List<SelectedFile> files) {
        String pattern = wanted.pattern();
        boolean exact = files.stream().anyMatch(file -> file.stem().equals(pattern));
        if (exact && files.size() > 1) {
            String other = files.stream()
                    .map(SelectedFile::name)
                    .filter(name -> !name.startsWith(pattern + "."))
                    .findFirst()
                    .orElse(files.getLast().name());
            subject.add(Finding.of(
                    Rule.PATTERN_IS_SUBSTRING,
                    wanted.patternAt(),
                    "pattern '" + pattern + "' is the whole name of a file, but takes every name that contains it: "
                            + other + " too",
                    "add 'regex: ^" + pattern + "$' to the filters if that one file is meant"));
        }
    }

    private static void factors(Subject subject, List<SelectedFile> files) {
        YamlNode node = subject.configuration().node("engine", "factors");
        String pattern = PythonValues.text(node).orElse(null);
        if (pattern == null || files.isEmpty()) {
            return;
        }
        try {
            StemPattern factors = StemPattern.of(pattern);
            List<String> without = files.stream()
                    .map(SelectedFile::stem)
                    .filter(stem -> !factors.groups().isEmpty() && !factors.found(stem))
                    .toList();
            if (!without.isEmpty()) {
                subject.add(
                        Rule.FACTORS_MISSING,
                        node,
                        "engine.factors finds nothing in " + without.size() + " of " + files.size() + " file names: "
                                + without.getFirst(),
                        "mend the pattern; without factors these cases are judged alone");
            }
        } catch (PatternSyntaxException _) {
            return; // Reported where the section's form is checked.
        }
    }

    private static void units(Subject subject, FileSelection wanted, Map<SelectedFile, Model> models) {
        if (models.size() < 2) {
            return;
        }
        Map<String, String> firstOf = new LinkedHashMap<>();
        models.forEach((file, model) -> firstOf.putIfAbsent(
                model.section("General")
                        .flatMap(general -> general.value("UnitsSystem"))
                        .flatMap(value -> PythonValues.text(value.node()))
                        .orElse("SI"),
                file.name()));
        if (firstOf.size() > 1) {
            StringBuilder list = new StringBuilder();
            firstOf.forEach((system, file) -> list.append(list.isEmpty() ? "" : ", ")
                    .append(system)
                    .append(" in ")
                    .append(file));
            subject.add(Finding.of(
                    Rule.UNITS_MIXED,
                    wanted.patternAt(),
                    "the models are in different units: " + list + "; one table cannot hold both",
                    "select models of one system"));
        }
    }

    /** A higher water level lifts what floats. */
    private static void levels(Subject subject, FileSelection wanted, Map<SelectedFile, Model> models) {
        if (models.size() < 2) {
            return;
        }
        Map<String, Set<Double>> levelsByVessels = new LinkedHashMap<>();
        models.values().forEach(model -> {
            String heights = heights(model);
            OptionalDouble level = PythonValues.number(model.section("Environment")
                    .flatMap(environment -> environment.value("WaterSurfaceZ"))
                    .map(value -> value.node())
                    .orElse(null));
            if (!heights.isEmpty() && level.isPresent()) {
                levelsByVessels.computeIfAbsent(heights, _ -> new TreeSet<>()).add(level.getAsDouble());
            }
        });
        levelsByVessels.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .findFirst()
                .ifPresent(entry -> subject.add(Finding.of(
                        Rule.LEVEL_WITHOUT_VESSEL,
                        wanted.patternAt(),
                        "the water level differs " + entry.getValue() + ", but not the height of the vessels ("
                                + entry.getKey() + ")",
                        "move the vessels with the water, or say why they stay")));
    }

    private static String heights(Model model) {
        Set<String> heights = new LinkedHashSet<>();
        for (ModelObject vessel : model.objects("Vessels")) {
            vessel.value("InitialPosition")
                    .map(value -> PythonValues.items(value.node()))
                    .filter(position -> position.size() == 3)
                    .map(position -> PythonValues.text(position.get(2)).orElse(""))
                    .ifPresent(z -> heights.add(vessel.name() + " at z " + z));
        }
        return String.join(", ", heights);
    }
}
