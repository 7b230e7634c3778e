package dev.orcaworkflow.validation.purpose;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Edit;
import java.util.List;

/** One thing that a purpose does to a configuration. */
@FunctionalInterface
interface PurposeStep {

    Result apply(Configuration configuration);

    /**
     * @param edits offsets into the configuration's text; empty when there is nothing to do
     * @param change the edits in plain words, or null
     * @param obstacle why the step could not be done, or null
     */
    record Result(List<Edit> edits, String change, String obstacle) {
        static final Result NOTHING = new Result(List.of(), null, null);

        public Result {
            edits = List.copyOf(edits);
        }

        /** An edit that finds no place is an obstacle. */
        static Result of(List<Edit> edits, String change) {
            return edits.isEmpty()
                    ? obstacle("there is no place for this edit: " + change)
                    : new Result(edits, change, null);
        }

        static Result obstacle(String obstacle) {
            return new Result(List.of(), null, obstacle);
        }
    }
}
