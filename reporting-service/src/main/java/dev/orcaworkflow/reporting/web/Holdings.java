package dev.orcaworkflow.reporting.web;

import static java.util.stream.Collectors.toMap;

import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.report.Numbers;
import dev.orcaworkflow.reporting.web.BatchProgress.Seats;
import dev.orcaworkflow.reporting.web.BatchProgress.Use;
import dev.orcaworkflow.reporting.worker.WorkerTable;
import dev.orcaworkflow.reporting.worker.WorkerView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the running configurations of a batch hold: cores and licence seats, as they were asked for. */
@ApplicationScoped
class Holdings {
    private final JobQuery jobs;
    private final WorkerTable workers;

    Holdings(JobQuery jobs, WorkerTable workers) {
        this.jobs = jobs;
        this.workers = workers;
    }

    Use of(String batch) {
        List<Resources> held = jobs.heldByRunning(batch);
        List<WorkerView> known = workers.all();
        double cores = held.stream().mapToInt(Resources::milliCores).sum() / 1000.0;
        double all = known.stream().mapToInt(WorkerView::milliCores).sum() / 1000.0;
        return new Use(held.size(), Numbers.fixed(cores, 1) + " of " + Numbers.fixed(all, 1), seats(held, known));
    }

    private static List<Seats> seats(List<Resources> held, List<WorkerView> known) {
        Map<String, Integer> sizes = known.stream()
                .flatMap(worker -> worker.pools().entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, TreeMap::new));
        Map<String, Integer> taken = held.stream()
                .flatMap(resources -> resources.seats().entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
        taken.keySet().forEach(pool -> sizes.putIfAbsent(pool, 0));
        return sizes.entrySet().stream()
                .map(pool -> new Seats(pool.getKey(), taken.getOrDefault(pool.getKey(), 0), pool.getValue()))
                .toList();
    }
}
