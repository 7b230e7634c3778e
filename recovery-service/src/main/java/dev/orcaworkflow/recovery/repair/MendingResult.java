package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.finding.Finding;
import java.util.List;
import java.util.Optional;

/** What can be made of a text. */
public sealed interface MendingResult {

    /**
     * Every error is mended.
     *
     * @param about the error that came first; empty when the text itself was sound
     * @param trialFile file that proves the repair, relative to the workspace root; a file that was concerned, where one is
     */
    record Mended(
            Optional<Finding> about,
            String text,
            List<Strategy> strategies,
            List<String> changes,
            String shape,
            String trialFile)
            implements MendingResult {}

    /** Nothing is wrong with the text as far as gates can see, and no repair applies to what went wrong later. */
    record Sound() implements MendingResult {}

    /** A person has to say which object is meant by {@code about.subject()}. */
    record Unanswered(Finding about) implements MendingResult {}

    /** Only the author can mend this one. */
    record Beyond(Finding about) implements MendingResult {}
}
