/** What trials of repaired texts showed. */
package dev.orcaworkflow.recovery.trial;
