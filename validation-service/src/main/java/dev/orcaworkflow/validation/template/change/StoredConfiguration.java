package dev.orcaworkflow.validation.template.change;

import dev.orcaworkflow.validation.template.TemplateRef;

/**
 * A configuration that exists.
 *
 * @param config its key
 * @param folder its own folder relative to the workspace root
 * @param madeFrom the template as its submission said it, or null when only the text can tell
 */
public record StoredConfiguration(String config, String folder, String text, TemplateRef madeFrom) {}
