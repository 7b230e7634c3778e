package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.validation.gate.Assessment;
import java.util.List;

/**
 * A text that is judged for the first time.
 *
 * @param origin the record that brought it; null for a revision
 */
record Newcomer(Assessment assessment, Submitted origin) {
    Newcomer with(List<FindingView> findings) {
        return new Newcomer(assessment.with(findings), origin);
    }
}
