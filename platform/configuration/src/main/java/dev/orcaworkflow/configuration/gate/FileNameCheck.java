package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;

/** Labels become parts of file names, so they may hold nothing that leads elsewhere or that some host refuses. */
final class FileNameCheck implements Check {
    private static final int LONGEST = 120;
    private static final String REFUSED = "/\\:*?\"<>|";

    @Override
    public void examine(Subject subject) {
        Configuration configuration = subject.configuration();
        label(subject, "meta.label", configuration.node("meta", "label"));
        if (subject.postProcessing() && configuration.on(Output.SUMMARY)) {
            for (String section : new String[] {"summary_settings", "summary_settings_master"}) {
                PythonValues.items(configuration.node(section, "groups")).forEach(group -> {
                    if (group instanceof YamlMapping mapping) {
                        label(subject, "Label", mapping.get("Label"));
                    }
                });
            }
        }
    }

    private static void label(Subject subject, String key, YamlNode node) {
        String label = PythonValues.text(node).orElse("");
        if (label.length() > LONGEST || label.chars().anyMatch(c -> c < ' ' || REFUSED.indexOf(c) >= 0)) {
            subject.add(
                    Rule.LABEL_FORM,
                    node,
                    key + " '" + label + "' cannot be part of a file's name",
                    "use letters, digits, spaces, '_', '-' and '.', at most " + LONGEST + " of them");
        }
    }
}
