package dev.orcaworkflow.configuration.gate;

/**
 * A configuration as it arrived.
 *
 * @param key name that findings carry
 * @param folder the configuration's own folder relative to the workspace's root, {@code ""} for the root
 */
public record ConfigurationSource(String key, byte[] bytes, String folder) {}
