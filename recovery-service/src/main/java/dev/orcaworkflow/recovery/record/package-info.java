/** Everything that recovery tried, and what came of it: the record that rates, bounds and reports are counted from. */
package dev.orcaworkflow.recovery.record;
