/**
 * Engines behind one port. The house asks an engine to run one configuration and decides itself what comes of it: an
 * engine reports what it did, file by file, and never judges a job.
 */
package dev.orcaworkflow.execution.engine;
