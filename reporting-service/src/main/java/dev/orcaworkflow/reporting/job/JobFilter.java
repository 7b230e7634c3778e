package dev.orcaworkflow.reporting.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Which jobs of a batch, and which page of them.
 *
 * @param state only these, or null for all
 * @param signature only these, or null for all
 * @param page from 0
 */
public record JobFilter(JobState state, String signature, int page, int size) {

    int offset() {
        return page * size;
    }

    /** Written out for each filter, so that each has the plan of its own index. */
    String condition() {
        return "batch = ?" + (signature == null ? "" : " and signature = ?") + (state == null ? "" : " and state = ?");
    }

    List<Object> parameters(String batch) {
        List<Object> parameters = new ArrayList<>(List.of(batch));
        if (signature != null) {
            parameters.add(signature);
        }
        if (state != null) {
            parameters.add(state.name());
        }
        return parameters;
    }

    /** A query with one number; it takes {@link #countingParameters}. */
    String counting() {
        if (signature != null) {
            return (state == null ? "select jobs from problem where " : "select count(*)::int from job where ")
                    + condition();
        }
        return "select " + (state == null ? "submitted" : state.sum()) + " from batch where id = ?";
    }

    List<Object> countingParameters(String batch) {
        return signature == null ? List.of(batch) : parameters(batch);
    }
}
