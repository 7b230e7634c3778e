package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.contracts.FileFailure;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.contracts.Reuse;
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
 * @param sha256 of the text that ran or was judged last, or null
 * @param asked what a run needs at the same time, or null while validation has not said so
 * @param times where its time went
 * @param trials runs on one file that were made for it
 * @param logTail last lines of the log of the last failure, or null
 * @param reuse whether an earlier result stands for a run, and why or why not; null where nobody asked for that
 * @param engine what computed, or null when nothing did
 */
public record JobDetail(
        List<String> changes,
        String difference,
        String cause,
        String fix,
        String suggestion,
        Acceptance acceptance,
        String sha256,
        Resources asked,
        JobTimes times,
        Trials trials,
        String logTail,
        EngineIdentity engine,
        List<FindingView> findings,
        List<OutputFile> outputs,
        List<FileFailure> fileFailures,
        List<CheckResult> checks,
        List<Extreme> extremes,
        List<String> accepted,
        List<String> limitations,
        Reuse reuse) {

    /** Rows that an earlier version wrote say nothing of times and trials until they are folded anew. */
    public JobDetail {
        times = times == null ? JobTimes.UNKNOWN : times;
        trials = trials == null ? new Trials(0, 0) : trials;
    }

    /** How often a run on one file went well, and how often it did not. */
    public record Trials(int passed, int failed) {}
}
