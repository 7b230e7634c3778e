/** The statics engine behind the port: files in parallel, each with its own time limit and its own failure. */
package dev.orcaworkflow.execution.engine.embedded;
