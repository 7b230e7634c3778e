package dev.orcaworkflow.contracts;

import java.util.UUID;

/**
 * Which job an event speaks of, and where on its way the job was. Written flat into the body of every job event.
 *
 * @param jobId UUIDv5 of batch and configuration key
 * @param batch batch id
 * @param config configuration key: the path relative to the submitted folder, with {@code /}
 * @param generation raised by each explicit retry, from 1
 * @param revision numbers the job's text, from 1; above 1 the text was changed by a repair
 * @param attempt numbers the runs by an engine, from 1; 0 before the first run
 * @param version row version at the writer; comparable only within one {@code ce_source}
 */
public record JobRef(
        UUID jobId, String batch, String config, int generation, int revision, int attempt, long version) {}
