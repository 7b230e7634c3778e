package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.reporting.job.JobDetail;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.report.BatchReport.Acceptance;
import dev.orcaworkflow.reporting.report.BatchReport.JobLine;
import dev.orcaworkflow.reporting.result.RangeGraph;
import dev.orcaworkflow.reporting.verification.ResultScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a report needs of the configurations of a batch, gathered one after the other in the order of their keys. */
final class ReportScan {
    private static final int MOST_FILES = 5000;

    /** Configurations that wait for one answer. */
    record Question(String signature, String suggestion, String firstConfig, int count) {
        Question oneMore() {
            return new Question(signature, suggestion, firstConfig, count + 1);
        }
    }

    private final ResultScan results = new ResultScan();
    private final TimeTally times = new TimeTally();
    private final SeatUse seats = new SeatUse();
    private final List<JobLine> lines = new ArrayList<>();
    private final TreeSet<String> engines = new TreeSet<>();
    private final TreeSet<String> hosts = new TreeSet<>();
    private final TreeSet<String> accepted = new TreeSet<>();
    private final TreeSet<String> limitations = new TreeSet<>();
    private final Map<String, Question> questions = new TreeMap<>();
    private final Map<String, OutputFile> rangeGraphs = new HashMap<>();
    private final List<Acceptance> acceptances = new ArrayList<>();
    private final List<OutputFile> manifests = new ArrayList<>();
    private int trialsPassed;
    private int trialsFailed;

    void see(JobSummary job) {
        JobDetail detail = job.detail();
        results.see(job);
        times.see(job);
        seats.see(job);
        lines.add(JobLine.of(job));
        accepted.addAll(detail.accepted());
        limitations.addAll(detail.limitations());
        trialsPassed += detail.trials().passed();
        trialsFailed += detail.trials().failed();
        if (detail.acceptance() != null) {
            acceptances.add(Acceptance.of(job));
        }
        if (detail.engine() != null) {
            engines.add(sentence(detail.engine()));
            hosts.add(detail.engine().host());
        }
        if (job.state() == JobState.RECOVERING && detail.suggestion() != null) {
            questions.merge(
                    job.signature(),
                    new Question(job.signature(), detail.suggestion(), job.config(), 1),
                    (first, _) -> first.oneMore());
        }
        if (job.state() == JobState.SUCCEEDED) {
            detail.outputs().forEach(this::file);
        }
    }

    private void file(OutputFile file) {
        if (RangeGraph.isOne(file) && rangeGraphs.size() < MOST_FILES) {
            rangeGraphs.putIfAbsent(RangeGraph.nameOf(file), file);
        }
        if (file.role().equals("manifest") && manifests.size() < MOST_FILES) {
            manifests.add(file);
        }
    }

    private static String sentence(EngineIdentity engine) {
        return "%s %s (%s, %s)".formatted(engine.id(), engine.build(), engine.kind(), engine.solver());
    }

    ResultScan results() {
        return results;
    }

    TimeTally times() {
        return times;
    }

    SeatUse seats() {
        return seats;
    }

    List<JobLine> lines() {
        return lines;
    }

    List<String> engines() {
        return List.copyOf(engines);
    }

    List<String> hosts() {
        return List.copyOf(hosts);
    }

    List<String> accepted() {
        return List.copyOf(accepted);
    }

    List<String> limitations() {
        return List.copyOf(limitations);
    }

    List<Acceptance> acceptances() {
        return acceptances;
    }

    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** By name of the file. */
    Map<String, OutputFile> rangeGraphs() {
        return rangeGraphs;
    }

    List<OutputFile> manifests() {
        return manifests;
    }

    int trialsPassed() {
        return trialsPassed;
    }

    int trialsFailed() {
        return trialsFailed;
    }

    /** Succeeded ones whose text a repair changed. */
    List<JobLine> changed() {
        return lines.stream()
                .filter(line -> line.state() == JobState.SUCCEEDED && line.mark() == Mark.TEXT_CHANGED)
                .toList();
    }
}
