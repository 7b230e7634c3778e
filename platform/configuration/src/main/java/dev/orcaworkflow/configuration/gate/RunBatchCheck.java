package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.name.NearestNames;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** The sections of {@code orcaflex_run_batch}: models, the variants made of them, and how they are run. */
final class RunBatchCheck implements Check {
    static final List<String> SOURCES = List.of("factorial", "range", "csv", "yaml_matrix");
    static final List<String> TYPES = List.of("statics", "dynamics", "both");
    private static final String SECTION = "orcaflex_run_batch";

    @Override
    public void examine(Subject subject) {
        boolean asked =
                subject.configuration().basename().filter(SECTION::equals).isPresent();
        if (asked && subject.configuration().node(SECTION) instanceof YamlMapping section) {
            models(subject, section.get("models"));
            word(subject, "variants.source", node(section, "variants", "source"), SOURCES);
            mapping(subject, section.get("variants"));
            word(subject, "analysis.type", node(section, "analysis", "type"), TYPES);
            whole(subject, "run_batch.workers", node(section, "run_batch", "workers"));
            whole(subject, "run_batch.solver_threads", node(section, "run_batch", "solver_threads"));
            mock(subject, node(section, "run_batch", "mock"));
        }
    }

    private static YamlNode node(YamlMapping section, String first, String second) {
        return section.get(first) instanceof YamlMapping mapping ? mapping.get(second) : null;
    }

    private static void models(Subject subject, YamlNode node) {
        YamlMapping models = PythonValues.mapping(node, subject.configuration().own());
        boolean named = !PythonValues.items(models.get("files")).isEmpty();
        boolean searched = !PythonValues.isNull(models.get("directory"));
        if (!named && !searched) {
            subject.add(Finding.of(
                    Rule.SETTINGS_MISSING,
                    models.at(),
                    SECTION + ".models names neither files nor a directory: there is nothing to run",
                    "write 'models: {files: [...]}' or 'models: {directory: ..., pattern: ...}'"));
        }
        if (named && searched) {
            subject.add(Finding.of(
                    Rule.MODELS_TWICE,
                    Places.key(models, "directory"),
                    SECTION + ".models names files and a directory; the directory is ignored",
                    "remove one of the two"));
        }
    }

    private static void mapping(Subject subject, YamlNode node) {
        if (!(node instanceof YamlMapping variants)) {
            return;
        }
        Set<String> parameters = new LinkedHashSet<>();
        PythonValues.items(variants.get("parameters")).forEach(parameter -> PythonValues.text(
                        parameter instanceof YamlMapping one ? one.get("name") : parameter)
                .ifPresent(parameters::add));
        if (variants.get("mapping") instanceof YamlMapping mapping && !parameters.isEmpty()) {
            mapping.entries().stream()
                    .map(Entry::key)
                    .filter(key -> !parameters.contains(key.text()))
                    .forEach(key -> subject.add(Finding.of(
                                    Rule.MAPPING_UNKNOWN,
                                    key.at(),
                                    "variants.mapping names '" + key.text() + "', which is none of the parameters "
                                            + String.join(", ", parameters),
                                    NearestNames.slip(key.text(), parameters)
                                            .map(slip -> "write '" + slip + "'")
                                            .orElse("add a parameter of this name"))
                            .about(key.text(), List.of())));
            parameters.stream()
                    .filter(name -> !mapping.has(name))
                    .forEach(name -> subject.add(
                            Rule.PARAMETER_UNMAPPED,
                            mapping,
                            "the parameter '" + name
                                    + "' is mapped to nothing in the model: its variants are all alike",
                            "add '" + name + ": Environment.WaveDirection', or another path"));
        }
    }

    private static void word(Subject subject, String name, YamlNode node, List<String> known) {
        String word = PythonValues.text(node)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse(null);
        if (word != null && !known.contains(word)) {
            subject.addUnknown(name, word, node, known);
        }
    }

    private static void whole(Subject subject, String name, YamlNode node) {
        if (PythonValues.isNull(node)) {
            return;
        }
        OptionalDouble value = PythonValues.number(node);
        String written = PythonValues.text(node).orElse("a list or mapping");
        if (value.isEmpty()) {
            subject.add(Rule.NOT_A_NUMBER, node, name + " is '" + written + "', not a number", "write a number");
        } else if (value.getAsDouble() < 1 || value.getAsDouble() != Math.rint(value.getAsDouble())) {
            subject.add(Rule.OUT_OF_RANGE, node, name + " is " + written + ", not a whole number from 1", "write 1");
        }
    }

    private static void mock(Subject subject, YamlNode node) {
        if (PythonValues.truth(node)) {
            subject.add(
                    Rule.MOCK_RUN,
                    node,
                    "run_batch.mock is on: digitalmodel then writes files without solving anything",
                    "write 'mock: False' for results");
        }
    }
}
