package dev.orcaworkflow.reporting.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.contracts.CostEstimate;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.contracts.Reuse;
import dev.orcaworkflow.reporting.batch.BatchState;
import dev.orcaworkflow.reporting.batch.BatchSummary.Totals;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.verification.GoverningCase;
import dev.orcaworkflow.reporting.verification.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a batch went, against the promises. The names are a promise themselves: scripts read them. The same events give
 * the same report, so nothing in it says when it was made.
 *
 * @param forIssue finished, and every result that rests on a changed text was accepted by an engineer
 * @param provisional a maximum over an incomplete matrix: something is live, failed or missing
 * @param limitations of the engines that computed, one sentence each
 * @param accepted ids of simplifications that users accepted for results of this batch
 * @param estimate what the batch was expected to take once all of it had arrived; null for one without a size
 * @param use what the batch needed and where it waited, as execution said when it completed; null before that
 * @param pretension tension at zero offset, per line and water level
 * @param engines what computed, with build
 */
public record BatchReport(
        String batch,
        Mode mode,
        BatchState state,
        Integer size,
        boolean forIssue,
        boolean provisional,
        Instant startedAt,
        Instant finishedAt,
        Double durationSeconds,
        Totals totals,
        FileCounts files,
        ProcessingTime processingTime,
        Double throughputFilesPerHour,
        Double minutesPer1000Files,
        Double errorRate,
        Double recoverySuccessRate,
        Peaks resources,
        TimeSpent timeSpent,
        CostEstimate estimate,
        BatchUse use,
        Cases cases,
        Verification verification,
        List<GoverningCase> governing,
        List<Pretension> pretension,
        List<AlertLine> alerts,
        List<Recommendation> recommendations,
        List<FailureLine> failures,
        List<Acceptance> acceptances,
        List<String> engines,
        List<String> accepted,
        List<String> limitations,
        Provenance provenance,
        List<JobLine> jobs) {

    /** Wall time of accepted attempts, s; null without one. */
    public record ProcessingTime(Double p50, Double p95, Double max) {}

    /** Highest shares of the host over a minute, 0 to 1; null for batches shorter than that. */
    public record Peaks(Double peakCpu, Double peakMemory) {}

    /** Sums over all configurations, s: approved and waiting, running, being mended. */
    public record TimeSpent(double waiting, double running, double mending) {}

    /**
     * How complete the matrix is.
     *
     * @param failed files that did not come out
     * @param missing files that were expected and never ran, and one for each configuration that was rejected
     * @param changed configurations whose result rests on a changed text
     */
    public record Cases(int failed, int missing, int changed) {}

    /** Tension of one line at zero offset; {@code level} is null where none is declared. */
    public record Pretension(
            String line, String level, double tensionKN, String caseId, double groundedLengthM, Double utilisation) {}

    /**
     * What made these results, beside what each configuration says of itself.
     *
     * @param program version of this system
     * @param hosts where engines ran
     * @param templates {@code name@version} of every template used
     */
    public record Provenance(String program, List<String> hosts, List<String> templates) {}

    public record AlertLine(String name, String severity, String message) {}

    /**
     * Jobs with one problem.
     *
     * @param retry command that runs the dead ones of them again, or null when none is dead
     */
    public record FailureLine(
            String signature,
            @JsonProperty("class") String topClass,
            String fineClass,
            int count,
            String message,
            String cause,
            String fix,
            String retry) {}

    /**
     * An engineer's decision about a result that rests on a changed text.
     *
     * @param decision {@code accepted | rejected}
     * @param reason why, or null
     */
    public record Acceptance(
            UUID jobId, String config, int revision, String decision, String by, String reason, Instant at) {

        static Acceptance of(JobSummary job) {
            var said = job.detail().acceptance();
            return new Acceptance(
                    job.jobId(), job.config(), job.revision(), said.decision(), said.by(), said.reason(), said.at());
        }

        /** For people. */
        public String sentence() {
            return "%s %s by %s, %s%s".formatted(config, decision, by, at, reason == null ? "" : ": " + reason);
        }
    }

    /**
     * One configuration.
     *
     * @param suggestion what a person is asked to confirm, or null
     * @param difference unified diff against the text as submitted, or null
     * @param sha256 of the text that ran or was judged last
     * @param template {@code name@version}, or null
     * @param reuse whether an earlier result stands for a run; null where nobody asked for that
     * @param manifestSha256 of the manifest, which names every input and output with its hash; null without results
     */
    public record JobLine(
            String config,
            UUID jobId,
            JobState state,
            int attempts,
            int revision,
            Mark mark,
            List<String> changes,
            String errorClass,
            String signature,
            String message,
            String suggestion,
            Double seconds,
            boolean partial,
            FileCounts files,
            List<String> outputs,
            String difference,
            String sha256,
            String engine,
            String template,
            String manifestSha256,
            Reuse reuse) {

        static JobLine of(JobSummary job) {
            return new JobLine(
                    job.config(),
                    job.jobId(),
                    job.state(),
                    job.attempts(),
                    job.revision(),
                    job.mark(),
                    job.detail().changes(),
                    job.errorClass(),
                    job.signature(),
                    job.message(),
                    job.detail().suggestion(),
                    job.seconds(),
                    job.partial(),
                    job.files(),
                    job.detail().outputs().stream().map(OutputFile::path).toList(),
                    job.detail().difference(),
                    job.detail().sha256(),
                    job.engine(),
                    job.template(),
                    job.detail().outputs().stream()
                            .filter(output -> output.role().equals("manifest"))
                            .map(OutputFile::sha256)
                            .findFirst()
                            .orElse(null),
                    job.detail().reuse());
        }

        /** Why an earlier result stands for a run, or why none does; only where somebody asked for that. */
        public String reuseText() {
            return reuse.reused()
                    ? "%s: result of %s in %s. %s".formatted(config, reuse.config(), reuse.batch(), reuse.reason())
                    : "%s: ran. %s".formatted(config, reuse.reason());
        }

        /** For tables: {@code retried}, {@code text changed} or nothing. */
        public String markText() {
            return switch (mark) {
                case RETRIED -> "retried";
                case TEXT_CHANGED -> "text changed";
                case null -> "";
            };
        }
    }

    /** Where the breaking loads come from. */
    public List<String> mblSources() {
        return sources(GoverningCase::mblSource);
    }

    /** Which codes require the safety factors. */
    public List<String> factorSources() {
        return sources(GoverningCase::requiredFactorSource);
    }

    private List<String> sources(Function<GoverningCase, String> of) {
        return governing.stream()
                .map(of)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the batch was expected to take, and did, one sentence each; empty while nobody can say. */
    public List<String> cost() {
        return BatchNeed.sentences(estimate, use);
    }

    /** Results that rest on a text which a repair changed. */
    public List<JobLine> changedJobs() {
        return jobs.stream().filter(job -> job.mark() == Mark.TEXT_CHANGED).toList();
    }

    /** Results of a text that nothing but the purpose of its submission has edited. */
    public List<JobLine> purposeJobs() {
        return jobs.stream()
                .filter(job -> job.mark() != Mark.TEXT_CHANGED && job.difference() != null)
                .toList();
    }
}
