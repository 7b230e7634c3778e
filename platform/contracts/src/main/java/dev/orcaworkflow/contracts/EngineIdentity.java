package dev.orcaworkflow.contracts;

/**
 * Which program computed: never inferred, never substituted.
 *
 * @param id {@code catenary} or the name of a process engine
 * @param build version or build of the engine
 * @param kind {@code embedded | process}
 * @param solver solver and version, for example {@code OrcFxAPI 11.5e}; the engine itself when embedded
 * @param host where it ran
 * @param licensed a licence seat was held
 */
public record EngineIdentity(String id, String build, String kind, String solver, String host, boolean licensed) {}
