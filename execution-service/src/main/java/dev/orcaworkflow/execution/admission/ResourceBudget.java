package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.worker.HostUse;
import jakarta.enterprise.context.ApplicationScoped;

/** What this worker gives to jobs: a share of the host's cores, counted in thousandths, and of its memory. */
@ApplicationScoped
public class ResourceBudget {
    private final Demand total;
    private Demand inUse = Demand.NOTHING;

    ResourceBudget(ExecutionConfig config, HostUse host) {
        int cores = config.cores().orElseGet(() -> Runtime.getRuntime().availableProcessors());
        this.total = new Demand(
                (int) (cores * 1000 * config.cpuTarget()), (int) (host.totalMemoryMiB() * config.memoryTarget()));
    }

    public Demand total() {
        return total;
    }

    /** Embedded jobs that can run at the same time. */
    public int slots() {
        return Math.max(1, total.milliCores() / Demand.EMBEDDED_MILLI_CORES);
    }

    public synchronized Demand free() {
        return total.minus(inUse);
    }

    /** @throws IllegalStateException when it is no longer free: whoever takes must be the only one who takes */
    public synchronized void take(Demand demand) {
        if (!demand.fits(free())) {
            throw new IllegalStateException("%s is not free of %s, in use are %s".formatted(demand, total, inUse));
        }
        inUse = inUse.plus(demand);
    }

    public synchronized void release(Demand demand) {
        inUse = inUse.minus(demand);
    }
}
