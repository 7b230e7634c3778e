package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.objective.Compliance;
import dev.orcaworkflow.reporting.objective.Measures;
import dev.orcaworkflow.reporting.objective.ServiceLevelObjective;
import dev.orcaworkflow.reporting.plot.Plot;
import dev.orcaworkflow.reporting.report.BatchReport.JobLine;
import dev.orcaworkflow.reporting.result.Manifests;
import dev.orcaworkflow.reporting.result.PublishedFiles;
import dev.orcaworkflow.reporting.result.RangeGraph;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A report as one self-contained page that reads well on paper: no script, nothing loaded from elsewhere. Page 1 is the
 * one to sign.
 */
@ApplicationScoped
public class HtmlRendering {
    /** Longer lists are in the CSV: nobody reads them on paper. */
    private static final int MOST_JOBS = 1000;

    private static final int MOST_DIFFERENCES = 100;
    private static final int MOST_MANIFESTS = 200;
    private static final int MOST_INPUTS = 2000;

    private final PublishedFiles files;
    private final Manifests manifests;
    private final Clock clock;

    HtmlRendering(PublishedFiles files, Manifests manifests, Clock clock) {
        this.files = files;
        this.manifests = manifests;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(BatchReport report, Pages pages);
    }

    /** One of the five standards, judged for this batch. */
    public record ObjectiveLine(String title, String limit, String value, String word) {}

    /**
     * What the page shows besides the report's own fields.
     *
     * @param made when this page was made; nothing else in it depends on that
     * @param jobs those that are listed here
     * @param unlisted how many are only in the CSV
     * @param cut even of those that need a look some are only in the CSV
     * @param inputs files that were read, from the manifests
     */
    public record Pages(
            String made,
            StudyTables tables,
            List<Plot> strength,
            List<Plot> rangeGraphs,
            List<Plot> operation,
            List<ObjectiveLine> objectives,
            List<JobLine> jobs,
            int unlisted,
            boolean cut,
            List<JobLine> changed,
            Manifests.Inputs inputs,
            boolean allInputs) {}

    public String of(StudyReport study) {
        BatchReport report = study.report();
        List<JobLine> listed = listed(report.jobs());
        Manifests.Inputs inputs = manifests.inputs(
                study.scan().manifests().stream().limit(MOST_MANIFESTS).toList());
        StudyTables tables = StudyTables.of(study);
        Pages pages = new Pages(
                Numbers.time(clock.instant()),
                tables,
                study.strength(),
                rangeGraphs(tables, study),
                study.operation(),
                objectives(report),
                listed,
                report.jobs().size() - listed.size(),
                listed.size() == MOST_JOBS && report.jobs().size() > MOST_JOBS,
                report.changedJobs().stream().limit(MOST_DIFFERENCES).toList(),
                new Manifests.Inputs(inputs.files().stream().limit(MOST_INPUTS).toList(), inputs.unreadable()),
                study.scan().manifests().size() <= MOST_MANIFESTS
                        && inputs.files().size() <= MOST_INPUTS);
        return Templates.report(report, pages).render();
    }

    /** All of them, or those that somebody has to look at. */
    private static List<JobLine> listed(List<JobLine> jobs) {
        if (jobs.size() <= MOST_JOBS) {
            return jobs;
        }
        return jobs.stream()
                .filter(job -> job.state() != JobState.SUCCEEDED || job.mark() != null || job.partial())
                .limit(MOST_JOBS)
                .toList();
    }

    /** Of the governing cases that have one. */
    private List<Plot> rangeGraphs(StudyTables tables, StudyReport study) {
        return tables.governing().stream()
                .map(row -> study.scan().rangeGraphs().get(RangeGraph.fileName(row.caseId(), row.line())))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(file -> files.read(file).flatMap(content -> RangeGraph.read(file, content)).stream())
                .flatMap(graph -> Stream.concat(Stream.of(graph.tension()), graph.shape().stream()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<ObjectiveLine> objectives(BatchReport report) {
        Measures measures = new Measures(
                report.throughputFilesPerHour(),
                report.minutesPer1000Files(),
                report.errorRate(),
                report.recoverySuccessRate(),
                report.resources().peakCpu(),
                report.resources().peakMemory());
        return Arrays.stream(ServiceLevelObjective.values())
                .map(objective -> line(objective, objective.judge(measures)))
                .toList();
    }

    private static ObjectiveLine line(ServiceLevelObjective objective, Compliance compliance) {
        return switch (compliance) {
            case Compliance.Met(double value) -> line(objective, objective.shown(value), "MET");
            case Compliance.Missed(double value) -> line(objective, objective.shown(value), "MISSED");
            case Compliance.NotAssessed(String needs) -> line(objective, "needs " + needs, "NOT_ASSESSED");
        };
    }

    private static ObjectiveLine line(ServiceLevelObjective objective, String value, String word) {
        return new ObjectiveLine(objective.title(), objective.limit(), value, word);
    }
}
