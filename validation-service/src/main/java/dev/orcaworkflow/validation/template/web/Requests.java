package dev.orcaworkflow.validation.template.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.change.StoredConfiguration;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked of the registry in a body; everything in it is optional. */
final class Requests {
    private Requests() {}

    /**
     * Something that a person decides about a version.
     *
     * @param by who
     * @param note why; promoting a version that no engine has tried needs it
     */
    record Act(String by, String note) {
        static String by(Act act) {
            return act == null || act.by() == null || act.by().isBlank() ? "somebody" : act.by();
        }

        static String note(Act act) {
            return act == null ? null : act.note();
        }
    }

    /**
     * @param parameters values by name: a text, a number, a flag, or a list of texts
     * @param folder for a verification: where the configuration stands, relative to the workspace root
     */
    record Fill(String by, String folder, Map<String, JsonNode> parameters) {
        static Map<String, ParameterValue> values(Fill fill) {
            return fill == null ? Map.of() : Requests.values(fill.parameters());
        }
    }

    /** A configuration that the registry does not know of. */
    record Given(String config, String folder, String text) {
        StoredConfiguration stored() {
            return new StoredConfiguration(config, folder == null ? "" : folder, text, null);
        }
    }

    /**
     * @param configurations beside those that were submitted as made from the template
     * @param parameters values for parameters that are new
     */
    record Assess(List<Given> configurations, Map<String, JsonNode> parameters) {
        static List<StoredConfiguration> given(Assess assess) {
            return assess == null || assess.configurations() == null
                    ? List.of()
                    : assess.configurations().stream().map(Given::stored).toList();
        }

        static Map<String, ParameterValue> values(Assess assess) {
            return assess == null ? Map.of() : Requests.values(assess.parameters());
        }
    }

    private static Map<String, ParameterValue> values(Map<String, JsonNode> parameters) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        if (parameters != null) {
            parameters.forEach((name, node) -> values.put(name, value(name, node)));
        }
        return values;
    }

    private static ParameterValue value(String name, JsonNode node) {
        if (node == null || node.isNull()) {
            return new ParameterValue.None();
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText()));
            return new ParameterValue.Many(items);
        }
        if (node.isObject()) {
            throw new TemplateFault("parameter '%s' is an object: expected a value or a list".formatted(name));
        }
        return new ParameterValue.One(node.asText());
    }
}
