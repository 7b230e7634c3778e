package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.contracts.OutputFile;
import java.util.ArrayList;
import java.util.List;

/** How many succeeded configurations have their result files and the manifest that makes them complete. */
final class OutputTally {
    private static final String ID = "output_files";
    private static final String LIMIT = "every succeeded configuration has result files and a manifest";
    private static final int NAMED = 100;

    private final List<String> incomplete = new ArrayList<>();
    private int missing;
    private int succeeded;

    void see(String config, List<OutputFile> outputs) {
        succeeded++;
        if (!isComplete(outputs)) {
            missing++;
            if (incomplete.size() < NAMED) {
                incomplete.add(config);
            }
        }
    }

    Check check() {
        if (succeeded == 0) {
            return Check.notAssessed(ID, LIMIT, "a succeeded configuration");
        }
        return Check.judged(
                ID,
                missing == 0,
                (succeeded - missing) + " of " + succeeded,
                LIMIT,
                missing == 0
                        ? "All " + succeeded + " succeeded configurations have their result files and manifest."
                        : "Without result files or manifest: " + Sentence.some(incomplete));
    }

    private static boolean isComplete(List<OutputFile> outputs) {
        return outputs.stream().anyMatch(file -> file.role().equals("manifest"))
                && outputs.stream().anyMatch(file -> !file.role().equals("manifest"));
    }
}
