package dev.orcaworkflow.execution.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.InputFile;
import dev.orcaworkflow.execution.engine.RunEnd;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * {@code <config>.result-manifest.json}, the last file of a run to appear: results are complete only when it is there
 * and every hash in it matches.
 *
 * @param maxRssBytes highest resident memory of the largest of its process trees; of an engine inside the worker that of
 *     the worker, which other runs share; left out where the system does not tell
 * @param exit how what computed ended
 * @param verdict {@code PASS}, or {@code PARTIAL} when the job as a whole failed and these are what came out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultManifest(
        int schema,
        UUID runId,
        int attempt,
        int revision,
        EngineIdentity engine,
        Source config,
        List<InputFile> inputs,
        Instant startedAt,
        Instant finishedAt,
        double cpuSeconds,
        Long maxRssBytes,
        RunEnd exit,
        Cases cases,
        List<CaseResult> caseResults,
        List<OutputFile> artifacts,
        List<String> accepted,
        List<String> limitations,
        List<CheckResult> checks,
        String verdict) {
    public static final int SCHEMA = 1;
    public static final String ROLE = "manifest";

    /** The configuration that was run, by its key and the hash of its text. */
    public record Source(String path, String sha256) {}

    public record Cases(int total, int completed, int failed, int skipped) {}

    /** {@code <config>.result-manifest.json}, without folder and extension of the configuration's key. */
    public static String fileName(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ".result-manifest.json";
    }
}
