/** What a study's results are written as: tables as digitalmodel writes them, range graphs, extremes and checks. */
package dev.orcaworkflow.execution.engine.catenary.result;
