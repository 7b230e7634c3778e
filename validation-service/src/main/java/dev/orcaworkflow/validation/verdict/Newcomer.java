package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.validation.gate.Assessment;

/**
 * A text that is judged for the first time.
 *
 * @param origin the record that brought it; null for a revision
 */
record Newcomer(Assessment assessment, Submitted origin) {}
