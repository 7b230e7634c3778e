package dev.orcaworkflow.validation.template.check;

import dev.orcaworkflow.validation.template.text.ParameterValue;
import java.util.Map;

/**
 * Who asks for a verification, and with what.
 *
 * @param folder where the verified configuration stands, relative to the workspace root; null for the template's own
 * @param parameters values that win over those of the template's test
 */
public record TestRequest(String by, String folder, Map<String, ParameterValue> parameters) {
    public TestRequest {
        parameters = Map.copyOf(parameters);
    }
}
