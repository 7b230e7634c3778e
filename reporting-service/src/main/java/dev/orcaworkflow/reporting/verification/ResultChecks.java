package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The two checks that look at results: are the files there, and do the numbers hold. */
final class ResultChecks {
    static final String OUTPUT_FILES = "output_files";
    static final String DATA_QUALITY = "data_quality";

    private static final String COMPLETE = "every succeeded configuration has result files and a manifest";
    private static final String SOUND =
            "no failed check, required safety factors kept, no uplift of drag anchors in intact cases";

    private ResultChecks() {}

    static Check outputFiles(List<JobSummary> jobs) {
        List<JobSummary> succeeded = succeeded(jobs);
        if (succeeded.isEmpty()) {
            return Check.notAssessed(OUTPUT_FILES, COMPLETE, "a succeeded configuration");
        }
        List<String> incomplete = succeeded.stream()
                .filter(job -> !isComplete(job.detail().outputs()))
                .map(JobSummary::config)
                .toList();
        int complete = succeeded.size() - incomplete.size();
        return Check.judged(
                OUTPUT_FILES,
                incomplete.isEmpty(),
                complete + " of " + succeeded.size(),
                COMPLETE,
                incomplete.isEmpty()
                        ? "All " + complete + " succeeded configurations have their result files and manifest."
                        : "Without result files or manifest: " + some(incomplete) + ".");
    }

    static Check dataQuality(List<JobSummary> jobs, GoverningTable governing) {
        List<CheckResult> assessed = succeeded(jobs).stream()
                .flatMap(job -> job.detail().checks().stream())
                .filter(check -> check.passed() != null && "error".equalsIgnoreCase(check.severity()))
                .toList();
        long judged = governing.cases().stream()
                .filter(row -> row.verdict() != Verdict.NOT_ASSESSED)
                .count();
        if (assessed.isEmpty() && judged == 0) {
            return Check.notAssessed(DATA_QUALITY, SOUND, "checked results, or lines with MBL and a declared case");
        }
        List<String> faults = faults(assessed, governing);
        return Check.judged(
                DATA_QUALITY,
                faults.isEmpty(),
                faults.size() + " findings in " + assessed.size() + " checks and " + judged + " governing cases",
                SOUND,
                faults.isEmpty() ? "Nothing was found." : some(faults) + ".");
    }

    private static List<String> faults(List<CheckResult> assessed, GoverningTable governing) {
        List<String> faults = new ArrayList<>();
        governing.cases().stream()
                .filter(ResultChecks::isWeak)
                .map(ResultChecks::weak)
                .forEach(faults::add);
        governing.uplifts().stream().map(ResultChecks::uplift).forEach(faults::add);
        assessed.stream()
                .filter(check -> !check.passed())
                .map(check -> check.id() + " " + check.message())
                .distinct()
                .forEach(faults::add);
        return faults;
    }

    static boolean isWeak(GoverningCase row) {
        return row.safetyFactor() != null && row.requiredFactor() != null && row.safetyFactor() < row.requiredFactor();
    }

    private static String weak(GoverningCase row) {
        return String.format(
                Locale.ROOT,
                "%s %s: safety factor %.2f below %.2f in %s",
                row.line(),
                row.condition(),
                row.safetyFactor(),
                row.requiredFactor(),
                row.caseId());
    }

    static String uplift(Extreme extreme) {
        return String.format(
                        Locale.ROOT,
                        "%s lifts its drag anchor with %.1f kN in %s %s",
                        extreme.line(),
                        extreme.upliftKN(),
                        extreme.caseId(),
                        Factors.text(extreme.factors()))
                .strip();
    }

    private static boolean isComplete(List<OutputFile> outputs) {
        return outputs.stream().anyMatch(file -> file.role().equals("manifest"))
                && outputs.stream().anyMatch(file -> !file.role().equals("manifest"));
    }

    private static List<JobSummary> succeeded(List<JobSummary> jobs) {
        return jobs.stream().filter(job -> job.state() == JobState.SUCCEEDED).toList();
    }

    private static String some(List<String> all) {
        int shown = Math.min(all.size(), 5);
        String text = String.join("; ", all.subList(0, shown));
        return all.size() > shown ? text + "; and " + (all.size() - shown) + " more" : text;
    }
}
