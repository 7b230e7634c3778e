package dev.orcaworkflow.execution.engine;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of one configuration.
 *
 * @param runId job or trial
 * @param attempt numbers the runs of a job, from 1; 0 for a trial
 * @param configuration as the user wrote it, or as a proved repair changed it; its key names the result files
 * @param folder the configuration's own folder relative to the workspace root, {@code ""} for the root
 * @param workspace where inputs lie; shared by all tasks
 * @param outputDirectory exists, is empty unless the engine can resume what is in it, and belongs to this run alone
 * @param workers most files at the same time
 * @param remark stands in the description of every result row; empty for a text as the user wrote it
 * @param onlyFile the one file to run, relative to the workspace root, whatever else the selection holds; empty for all
 */
public record EngineTask(
        UUID runId,
        int attempt,
        Configuration configuration,
        String folder,
        Workspace workspace,
        Path outputDirectory,
        int workers,
        String remark,
        Optional<String> onlyFile) {

    /** The configuration's key, which names the result files. */
    public String key() {
        return configuration.key();
    }

    /** The configuration as it stands in its file. */
    public String text() {
        return configuration.text();
    }
}
