package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.contracts.FileFailure;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.OutputFile;
import java.util.List;

/**
 * What only a report or a job's own page shows.
 *
 * @param changes what the purpose of the submission and repairs changed, in plain words
 * @param difference unified diff against the text as submitted, or null
 * @param cause why it failed, or null
 * @param fix how to mend it, or null
 * @param suggestion what a person is asked to confirm, or null
 * @param acceptance what an engineer decided about the result, or null
 * @param engine what computed, or null when nothing did
 */
public record JobDetail(
        List<String> changes,
        String difference,
        String cause,
        String fix,
        String suggestion,
        Acceptance acceptance,
        EngineIdentity engine,
        List<FindingView> findings,
        List<OutputFile> outputs,
        List<FileFailure> fileFailures,
        List<CheckResult> checks,
        List<Extreme> extremes,
        List<String> accepted,
        List<String> limitations) {}
