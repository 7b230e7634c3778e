/**
 * "What now?" Every failure gets a diagnosis; a text that can be mended is mended, proved by a trial on one file and
 * handed back to validation; the rest waits for a person or ends.
 */
package dev.orcaworkflow.recovery;
