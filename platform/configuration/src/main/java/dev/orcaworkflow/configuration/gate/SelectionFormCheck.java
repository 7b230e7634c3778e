package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Selections that look right and take nothing, or take a file twice. */
final class SelectionFormCheck implements Check {
    @Override
    public void examine(Subject subject) {
        if (subject.configuration().node("file_management", "filename") instanceof YamlMapping filename) {
            names(subject, filename);
        }
        if (subject.configuration().node("engine", "models") instanceof YamlMapping models) {
            names(subject, models);
        }
    }

    private static void names(Subject subject, YamlMapping filename) {
        if (filename.get("extension") instanceof YamlSequence extensions) {
            extensions(subject, extensions);
        }
        if (filename.get("pattern") instanceof YamlScalar pattern) {
            pattern(subject, pattern, PythonValues.texts(filename.get("extension")));
        }
        if (filename.get("filters") instanceof YamlMapping filters) {
            contradiction(subject, filters);
            sizes(subject, filters);
        }
    }

    private static void extensions(Subject subject, YamlSequence extensions) {
        Set<String> seen = new HashSet<>();
        for (YamlNode node : extensions.items()) {
            String extension = PythonValues.text(node).orElse("");
            String bare = extension.replaceFirst("^\\*?\\.", "");
            if (!bare.equals(extension)) {
                subject.add(Finding.of(
                                Rule.EXTENSION_FORM,
                                node.at(),
                                "extension '" + extension + "' becomes '*." + extension
                                        + "', which matches no file in digitalmodel",
                                "write '" + bare + "'")
                        .mendedBy(new Edit(node.start(), node.end(), bare)));
            } else if (!bare.equals(bare.toLowerCase(Locale.ROOT))) {
                subject.add(
                        Rule.EXTENSION_CASE,
                        node,
                        "extension '" + extension + "' matches other files on Linux than on Windows",
                        "write it as the files are named");
            }
            if (!extension.isEmpty() && !seen.add(bare.toLowerCase(Locale.ROOT))) {
                subject.add(
                        Rule.EXTENSION_REPEATED,
                        node,
                        "extension '" + extension + "' stands in the list already",
                        "remove one of the two");
            }
        }
    }

    private static void pattern(Subject subject, YamlScalar pattern, List<String> extensions) {
        String text = pattern.text();
        for (String extension : extensions) {
            String ending = "." + extension;
            if (text.endsWith(ending)) {
                String bare = text.substring(0, text.length() - ending.length());
                subject.add(Finding.of(
                        Rule.PATTERN_HAS_EXTENSION,
                        pattern.at(),
                        "pattern '" + text + "' ends with the extension, which is added again: '*" + text + "*" + ending
                                + "'",
                        "write '" + bare + "'"));
            }
        }
        if (text.contains("/") || text.contains("\\")) {
            subject.add(
                    Rule.PATTERN_HAS_FOLDER,
                    pattern,
                    "pattern '" + text + "' names a folder; only file names are compared with it",
                    "put the folder into the directory");
        }
    }

    private static void contradiction(Subject subject, YamlMapping filters) {
        List<String> excluded = PythonValues.texts(filters.get("not_contains"));
        for (YamlNode node : PythonValues.items(filters.get("contains"))) {
            String wanted = PythonValues.text(node).orElse("");
            excluded.stream()
                    .filter(word -> !word.isEmpty() && wanted.contains(word))
                    .findFirst()
                    .ifPresent(word -> subject.add(
                            Rule.FILTERS_CONTRADICT,
                            node,
                            "a name that contains '" + wanted + "' is excluded by not_contains '" + word + "'",
                            "remove one of the two"));
        }
    }

    private static void sizes(Subject subject, YamlMapping filters) {
        OptionalDouble least = PythonValues.number(filters.get("min_size_kb"));
        OptionalDouble most = PythonValues.number(filters.get("max_size_kb"));
        if (least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble()) {
            subject.add(
                    Rule.OUT_OF_RANGE,
                    filters.get("min_size_kb"),
                    "min_size_kb " + text(filters, "min_size_kb") + " is above max_size_kb "
                            + text(filters, "max_size_kb"),
                    "write the smaller size first");
        }
        for (String key : List.of("min_size_kb", "max_size_kb")) {
            OptionalDouble size = PythonValues.number(filters.get(key));
            if (size.isPresent() && size.getAsDouble() < 0) {
                subject.add(
                        Rule.OUT_OF_RANGE,
                        filters.get(key),
                        key + " is " + text(filters, key) + ", below 0",
                        "write 0 or more");
            }
        }
    }

    private static String text(YamlMapping filters, String key) {
        return PythonValues.text(filters.get(key)).orElse("");
    }
}
