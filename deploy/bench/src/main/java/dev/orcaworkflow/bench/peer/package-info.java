/** Other ways to run many processes, measured beside ours in the same run. */
package dev.orcaworkflow.bench.peer;
