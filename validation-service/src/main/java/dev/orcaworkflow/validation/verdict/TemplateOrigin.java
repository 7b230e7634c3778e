package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.validation.template.TemplateRef;
import java.util.Map;

/**
 * Which template of the registry a submitted text was made from.
 *
 * @param parameters as the text records them; empty when it records none
 */
record TemplateOrigin(TemplateRef ref, Map<String, String> parameters) {}
