package dev.orcaworkflow.contracts;

import java.util.Map;

/**
 * How a topic is made. How many copies of it are kept is for the broker to say.
 *
 * @param settings those that differ from the broker's own
 */
public record Topic(String name, int partitions, Map<String, String> settings) {}
