package dev.orcaworkflow.validation.batch;

/**
 * A batch as far as validation knows it.
 *
 * @param terms as the first record fixed them; null while only a tombstone stands
 * @param received records taken in so far, the rejected ones included
 * @param halted cancelled or stopped: what comes is handed on without spending a trial on it
 */
public record Batch(String id, BatchTerms terms, int received, boolean halted) {

    /** True when the {@code position}-th record, counted from 1, is more than the batch was announced to have. */
    public boolean isFullAt(int position) {
        return terms != null && terms.size() != null && position > terms.size();
    }
}
