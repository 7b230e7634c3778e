package dev.orcaworkflow.validation.template.usage;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.validation.template.TemplateRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A configuration that was submitted as made from a template.
 *
 * @param text as it was submitted, before any edit
 * @param rules of the findings of its validation
 * @param parameters as the text records them; empty when it records none
 */
public record TemplateUse(
        UUID jobId,
        TemplateRef template,
        String batch,
        String config,
        String folder,
        ConfigText text,
        List<String> rules,
        Map<String, String> parameters) {}
