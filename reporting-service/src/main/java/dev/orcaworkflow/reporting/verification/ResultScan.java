package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import java.util.List;
import java.util.TreeSet;

/**
 * What the configurations of a batch brought, gathered one after the other in the order of their keys: a batch may have
 * more of them than memory holds. Only accepted results count.
 */
public final class ResultScan {
    private final GoverningTable.Search governing = new GoverningTable.Search();
    private final TensionMatrix matrix = new TensionMatrix();
    private final CheckTally checks = new CheckTally();
    private final OutputTally outputs = new OutputTally();
    private final AnchorTally anchors = new AnchorTally();
    private final TreeSet<String> templates = new TreeSet<>();
    private int failed;
    private int unclassed;

    public static ResultScan of(List<JobSummary> jobs) {
        ResultScan scan = new ResultScan();
        jobs.forEach(scan::see);
        return scan;
    }

    public void see(JobSummary job) {
        if (job.template() != null) {
            templates.add(job.template());
        }
        if (job.state() == JobState.DEAD) {
            failed++;
            unclassed += job.errorClass() == null ? 1 : 0;
        }
        if (job.state() == JobState.SUCCEEDED) {
            checks.see(job.config(), job.detail().checks());
            outputs.see(job.config(), job.detail().outputs());
            job.detail().extremes().forEach(this::see);
        }
    }

    private void see(Extreme extreme) {
        governing.see(extreme);
        matrix.see(extreme);
        anchors.see(extreme);
    }

    public GoverningTable governing() {
        return governing.table();
    }

    public TensionMatrix matrix() {
        return matrix;
    }

    /** {@code name@version} of every template that a configuration names. */
    public List<String> templates() {
        return List.copyOf(templates);
    }

    CheckTally checks() {
        return checks;
    }

    OutputTally outputs() {
        return outputs;
    }

    AnchorTally anchors() {
        return anchors;
    }

    /** Dead configurations. */
    int failed() {
        return failed;
    }

    /** Dead configurations whose failure nobody has understood. */
    int unclassed() {
        return unclassed;
    }
}
