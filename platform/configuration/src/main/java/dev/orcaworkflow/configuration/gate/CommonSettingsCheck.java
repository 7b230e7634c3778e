package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.List;

/** Settings that every kind of configuration may have. */
final class CommonSettingsCheck implements Check {
    static final List<String> LIBRARIES = List.of("digitalmodel", "assetutilities");

    @Override
    public void examine(Subject subject) {
        library(subject, subject.configuration().node("library"));
        library(subject, subject.configuration().node("meta", "library"));
        joined(subject);
        resultNames(subject);
        workers(subject);
        links(subject);
    }

    private static void library(Subject subject, YamlNode node) {
        String library = PythonValues.text(node).orElse("digitalmodel");
        if (!LIBRARIES.contains(library)) {
            subject.addUnknown("library", library, node, LIBRARIES);
        }
    }

    private static void joined(Subject subject) {
        YamlNode node = subject.configuration().node("default_yaml");
        if (!PythonValues.isNull(node)) {
            subject.add(
                    Rule.DEFAULT_YAML_JOINED,
                    node,
                    "digitalmodel joins '" + PythonValues.text(node).orElse("a list")
                            + "', which cannot be read here, to the end of this text: where both say a thing, that file wins",
                    "write what is needed of it into this file");
        }
    }

    private static void resultNames(Subject subject) {
        if (subject.configuration().node("parameters", "VarNames") instanceof YamlMapping names) {
            for (Entry entry : names.entries()) {
                if (!(entry.value() instanceof YamlSequence)) {
                    subject.add(Finding.of(
                                    Rule.NOT_A_LIST,
                                    entry.value().at(),
                                    "parameters.VarNames." + entry.key().text() + " is no list of result names",
                                    "write them in brackets")
                            .forAuthor());
                }
            }
        }
    }

    private static void workers(Subject subject) {
        if (subject.configuration().own().get("parallel_processing") instanceof YamlMapping own
                && own.has("max_workers")
                && own.has("workers")) {
            subject.add(
                    Rule.WORKERS_TWICE,
                    own.get("workers"),
                    "parallel_processing.workers is ignored: max_workers in line "
                            + own.get("max_workers").line() + " says it too",
                    "remove one of the two");
        }
    }

    private static void links(Subject subject) {
        for (String key : List.of("next_config", "previous_config")) {
            YamlNode node = subject.configuration().node("workflow", key);
            if (!PythonValues.isNull(node) && !PythonValues.isString(node)) {
                subject.add(Finding.of(
                                Rule.NOT_A_STRING,
                                node.at(),
                                "workflow." + key + " is not the name of one configuration",
                                "write 'other.yml'")
                        .forAuthor());
            }
        }
    }
}
