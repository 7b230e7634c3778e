/** Columns that hold a wire record as JSON: what came in is kept as it came in. */
package dev.orcaworkflow.recovery.json;
