package dev.orcaworkflow.recovery.repair;

import java.util.Optional;

/**
 * A text that asks to be mended.
 *
 * @param config configuration key
 * @param folder the configuration's own folder relative to the workspace root
 * @param engine engine that is to run it, or null for the configuration's own
 * @param template what the template that it came from makes of its parameters; empty when it came from none
 */
public record Draft(String config, String folder, String engine, String text, Optional<String> template) {
    Draft with(String mended) {
        return new Draft(config, folder, engine, mended, template);
    }
}
