package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.name.NearestNames;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Keys that nothing reads. Users keep notes and anchors under keys of their own, so in most sections only what looks
 * like a slip is reported; in {@code engine:}, which is ours, every unknown key is.
 */
final class KnownKeysCheck implements Check {
    private static final List<String> OF_EVERY_KIND = List.of("meta", "workflow", "default", "parallel_processing");

    @Override
    public void examine(Subject subject) {
        slips(subject, subject.configuration().own(), Vocabulary.TOP, "");
        Vocabulary.SECTIONS.forEach((path, known) -> {
            if (concerns(subject, path)) {
                slips(subject, own(subject, path.split("\\.")), known, path + ".");
            }
        });
        if (subject.postProcessing()) {
            columns(subject);
        }
        every(subject, own(subject, "engine"), Vocabulary.ENGINE, "engine.");
        every(subject, own(subject, "engine", "models"), Vocabulary.MODELS, "engine.models.");
        every(subject, own(subject, "engine", "symmetry"), Vocabulary.SYMMETRY, "engine.symmetry.");
    }

    private static boolean concerns(Subject subject, String path) {
        String section = path.split("\\.", 2)[0];
        if (section.equals("orcaflex_run_batch")) {
            return subject.configuration().basename().filter(section::equals).isPresent();
        }
        return OF_EVERY_KIND.contains(section) || subject.postProcessing();
    }

    private static YamlNode own(Subject subject, String... path) {
        YamlNode node = subject.configuration().own();
        for (String key : path) {
            node = node instanceof YamlMapping mapping ? mapping.get(key) : null;
        }
        return node;
    }

    private static void columns(Subject subject) {
        for (YamlNode group : PythonValues.items(own(subject, "summary_settings", "groups"))) {
            YamlNode columns = group instanceof YamlMapping mapping ? mapping.get("Columns") : null;
            PythonValues.items(columns).forEach(column -> slips(subject, column, Vocabulary.COLUMN, "a column's "));
        }
    }

    private static void slips(Subject subject, YamlNode section, List<String> known, String prefix) {
        unknown(section, known).forEach(entry -> NearestNames.slip(entry.key().text(), known)
                .filter(slip -> !((YamlMapping) section).has(slip))
                .ifPresent(slip -> report(subject, entry, prefix, Optional.of(slip))));
    }

    private static void every(Subject subject, YamlNode section, List<String> known, String prefix) {
        unknown(section, known)
                .forEach(entry -> report(
                        subject, entry, prefix, NearestNames.slip(entry.key().text(), known)));
    }

    private static List<Entry> unknown(YamlNode section, List<String> known) {
        return section instanceof YamlMapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> !known.contains(entry.key().text()))
                        .toList()
                : List.of();
    }

    private static void report(Subject subject, Entry entry, String prefix, Optional<String> slip) {
        String key = entry.key().text();
        subject.add(Finding.of(
                        Rule.KEY_UNKNOWN,
                        entry.key().at(),
                        "nothing reads " + prefix + key,
                        slip.map(name -> "write '" + name + "'").orElse("remove it"))
                .mendedBy(slip.map(name -> FormEdits.rename(entry.key(), name)).orElse(null))
                .about(key, slip.stream().toList()));
    }
}
