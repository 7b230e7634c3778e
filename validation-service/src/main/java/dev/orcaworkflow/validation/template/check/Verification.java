package dev.orcaworkflow.validation.template.check;

import dev.orcaworkflow.validation.template.TemplateRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A run of the five steps.
 *
 * @param state {@code running | passed | failed}
 * @param folder of the configuration that is tried, relative to the workspace root
 * @param text the configuration that is tried
 */
record Verification(
        UUID id,
        TemplateRef template,
        Instant startedAt,
        Instant endedAt,
        String state,
        String askedBy,
        String engine,
        String engineBuild,
        String folder,
        String shape,
        String text) {

    boolean isRunning() {
        return state.equals("running");
    }
}
