package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.worker.HostUse;
import dev.orcaworkflow.execution.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What this host gives to jobs: a share of its cores, counted in thousandths, and of its memory, and the disk below the
 * workspace but for a reserve. Also this worker's own account of it; what other workers of the host took of the same is
 * in {@link Holdings}.
 */
@ApplicationScoped
public class ResourceBudget {
    private static final Logger LOGGER = Logger.getLogger(ResourceBudget.class);

    private static final String ANNOUNCE = """
            insert into host_budget as h (host, milli_cores, memory_mib, disk_mib) values (?, ?, ?, ?)
            on conflict (host) do update set milli_cores = excluded.milli_cores, memory_mib = excluded.memory_mib,
                disk_mib = excluded.disk_mib, announced_at = now()""";

    private final Database database;
    private final Worker worker;
    private final Workspace workspace;
    private final ExecutionConfig config;
    private final int milliCores;
    private final int memoryMiB;
    private volatile int diskMiB;
    private Demand inUse = Demand.NOTHING;

    ResourceBudget(Database database, Worker worker, Workspace workspace, ExecutionConfig config, HostUse host) {
        this.database = database;
        this.worker = worker;
        this.workspace = workspace;
        this.config = config;
        int cores = config.cores().orElseGet(() -> Runtime.getRuntime().availableProcessors());
        this.milliCores = (int) (cores * 1000 * config.cpuTarget());
        this.memoryMiB = (int) (host.totalMemoryMiB() * config.memoryTarget());
        this.diskMiB = measureDisk();
    }

    public Demand total() {
        return new Demand(milliCores, memoryMiB, diskMiB, Map.of());
    }

    /** Embedded jobs that can run at the same time. */
    public int slots() {
        return Math.max(1, milliCores / Demand.EMBEDDED_MILLI_CORES);
    }

    /** Measures the disk, and tells the other workers what this host has. */
    @Transactional
    public void announce() {
        diskMiB = measureDisk();
        database.update("announce the host", ANNOUNCE, worker.host(), milliCores, memoryMiB, diskMiB);
    }

    public synchronized Demand free() {
        return total().minus(inUse);
    }

    /** Takes on this worker's own account. */
    public synchronized void take(Demand demand) {
        inUse = inUse.plus(demand);
    }

    public synchronized void release(Demand demand) {
        inUse = inUse.minus(demand);
    }

    /** A workspace that does not answer has no room. */
    private int measureDisk() {
        try {
            long usable = Files.getFileStore(workspace.root()).getUsableSpace() >> 20;
            return Math.clamp(usable - config.diskReserveMib(), 0, Integer.MAX_VALUE);
        } catch (IOException e) {
            LOGGER.warnf("Nothing starts while the workspace %s is out of reach: %s", workspace.root(), e.getMessage());
            return -1;
        }
    }
}
