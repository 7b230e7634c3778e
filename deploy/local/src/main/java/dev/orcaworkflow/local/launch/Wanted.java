package dev.orcaworkflow.local.launch;

import java.nio.file.Path;

/**
 * What {@code workflow up} was asked for.
 *
 * @param data where the installation keeps its data
 * @param workspace root of the studies
 * @param ports first of six ports in a row, or null for the default ports or the next free block
 * @param infrastructureOnly broker and database without the services
 */
public record Wanted(Path data, Path workspace, Integer ports, boolean infrastructureOnly) {}
