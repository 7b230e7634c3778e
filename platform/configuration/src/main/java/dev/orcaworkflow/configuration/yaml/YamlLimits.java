package dev.orcaworkflow.configuration.yaml;

/**
 * How much of a document is read before it is refused, and whether keys may repeat.
 *
 * @param maxBytes size of the file
 * @param maxDepth nesting of mappings and sequences
 * @param maxAliases aliases of mappings and sequences; aliases of plain values cost nothing and are free
 * @param repeatedKeys legal: OrcaFlex repeats {@code includefile} and {@code New}; in a configuration they are mistakes
 */
public record YamlLimits(int maxBytes, int maxDepth, int maxAliases, boolean repeatedKeys) {
    public static final YamlLimits CONFIGURATION = new YamlLimits(1 << 20, 50, 20, false);
    public static final YamlLimits MODEL = new YamlLimits(8 << 20, 50, 20, true);
}
