package dev.orcaworkflow.recovery.repair;

/**
 * A text that asks to be mended.
 *
 * @param config configuration key
 * @param folder the configuration's own folder relative to the workspace root
 * @param engine engine that is to run it, or null for the configuration's own
 */
public record Draft(String config, String folder, String engine, String text) {
    Draft with(String mended) {
        return new Draft(config, folder, engine, mended);
    }
}
