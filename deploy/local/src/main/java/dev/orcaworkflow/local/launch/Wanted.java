package dev.orcaworkflow.local.launch;

import java.nio.file.Path;
import java.util.Map;

/**
 * What {@code workflow up} was asked for.
 *
 * @param data where the installation keeps its data
 * @param workspace root of the studies
 * @param roots other directories that configurations may name, as {@code workspace.roots} takes them
 * @param ports first of six ports in a row, or null for the default ports or the next free block
 * @param listen address of this machine at which workers on other hosts find broker and database, or null for none
 * @param infrastructureOnly broker and database without the services
 */
public record Wanted(
        Path data,
        Path workspace,
        Map<String, String> roots,
        Integer ports,
        String listen,
        boolean infrastructureOnly) {}
