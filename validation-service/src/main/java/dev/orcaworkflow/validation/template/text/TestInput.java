package dev.orcaworkflow.validation.template.text;

import java.util.Map;

/**
 * What a template is verified with.
 *
 * @param fixture shipped set of input files, or null
 * @param folder the folder, relative to the workspace root, in which the verified configuration stands; or null
 * @param parameters values beside the defaults
 */
public record TestInput(String fixture, String folder, Map<String, ParameterValue> parameters) {
    public TestInput {
        parameters = Map.copyOf(parameters);
    }
}
