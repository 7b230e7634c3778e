/**
 * The workspace of a running service, from its settings. Nothing else in this module knows of Quarkus, and the command line
 * does without it.
 */
package dev.orcaworkflow.configuration.running;
