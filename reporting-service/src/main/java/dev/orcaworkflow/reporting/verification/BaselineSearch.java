package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.JobQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** Finds what a batch is to be compared with: the last run of its template before it that could be issued. */
@ApplicationScoped
public class BaselineSearch {
    private final BatchQuery batches;
    private final JobQuery jobs;

    BaselineSearch(BatchQuery batches, JobQuery jobs) {
        this.batches = batches;
        this.jobs = jobs;
    }

    /** @param templates {@code name@version} of the batch; several names have no one run to be compared with */
    @Transactional(TxType.MANDATORY)
    public Baseline of(BatchSummary batch, List<String> templates) {
        List<String> names = templates.stream()
                .map(template -> template.split("@", 2)[0])
                .distinct()
                .toList();
        if (names.size() != 1) {
            return Baseline.NONE;
        }
        String name = names.getFirst();
        Optional<BatchSummary> last = batches.lastIssued(name, batch.startedAt());
        return last.map(found -> baseline(found, name))
                .orElse(new Baseline(null, name, List.of(), new TensionMatrix()));
    }

    private Baseline baseline(BatchSummary batch, String name) {
        ResultScan scan = new ResultScan();
        jobs.forEachOfTemplate(batch.batch(), name, scan::see);
        List<String> versions = scan.templates().stream()
                .map(template -> template.substring(template.indexOf('@') + 1))
                .toList();
        return new Baseline(batch.batch(), name, versions, scan.matrix());
    }
}
