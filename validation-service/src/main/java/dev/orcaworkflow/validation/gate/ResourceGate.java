package dev.orcaworkflow.validation.gate;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.setting.ParallelSettings;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.CapacityEvent.Announced;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.validation.capacity.Backlog;
import dev.orcaworkflow.validation.capacity.Capacity;
import dev.orcaworkflow.validation.capacity.Costs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Gate 5: what a run needs, and whether any worker is large enough. A run that must wait for its turn passes; one that
 * can never fit does not.
 */
@ApplicationScoped
class ResourceGate {
    /** An embedded run is one thread that also waits for files. */
    private static final int EMBEDDED_MILLI_CORES = 800;

    private static final int EMBEDDED_MEMORY_MIB = 128;
    /** Fewer files than this are not worth a further thread. */
    private static final int FILES_PER_THREAD = 100;

    private static final double EMBEDDED_SECONDS_PER_FILE = 0.02;

    /** Parsing of model text on one core; assumed until a run of the kind has been measured. */
    private static final double EMBEDDED_MIB_PER_SECOND = 20;

    /** A share on a gigabit network. */
    private static final double PROCESS_MIB_PER_SECOND = 100;

    /** An OrcaFlex process: one core, 2 GB, or one and a half times the largest file (digitalmodel's own figures). */
    private static final int PROCESS_MILLI_CORES = 1000;

    private static final int PROCESS_MEMORY_MIB = 2048;
    private static final double PROCESS_SECONDS_PER_FILE = 60;
    private static final long MIB = 1024 * 1024;

    private final Costs costs;
    private final Backlog backlog;
    private final Workspace workspace;

    ResourceGate(Costs costs, Backlog backlog, Workspace workspace) {
        this.costs = costs;
        this.backlog = backlog;
        this.workspace = workspace;
    }

    ResourceNeed need(GateReport report, Capacity capacity) {
        int files = report.selection().files().size();
        boolean embedded = report.engine().equals(EngineCapability.CATENARY.id());
        int threads = Math.min(
                threadsAsked(report, embedded),
                threadsOffered(
                        capacity.offering(report.engine()),
                        embedded ? EMBEDDED_MILLI_CORES : PROCESS_MILLI_CORES,
                        embedded ? 0 : memory(report, processMemory(report))));
        Resources resources = new Resources(
                threads * (embedded ? EMBEDDED_MILLI_CORES : PROCESS_MILLI_CORES),
                memory(report, embedded ? EMBEDDED_MEMORY_MIB : threads * processMemory(report)),
                1 + files / FILES_PER_THREAD,
                seats(report.engine(), capacity));
        double seconds = costs.secondsPerFile(report.shape(), report.engine()).stream()
                .map(perFile -> files * perFile)
                .findFirst()
                .orElse(firstGuess(report, embedded));
        return new ResourceNeed(resources, seconds / threads);
    }

    /** Before anything of this kind has run: so much per file, and what it takes to read the bytes. */
    private static double firstGuess(GateReport report, boolean embedded) {
        int files = report.selection().files().size();
        double mebibytes = report.selection().bytes() / (double) MIB;
        return embedded
                ? files * EMBEDDED_SECONDS_PER_FILE + mebibytes / EMBEDDED_MIB_PER_SECOND
                : files * PROCESS_SECONDS_PER_FILE + mebibytes / PROCESS_MIB_PER_SECOND;
    }

    private static int threadsAsked(GateReport report, boolean embedded) {
        int files = Math.max(1, report.selection().files().size());
        int useful = embedded ? 1 + (files - 1) / FILES_PER_THREAD : files;
        int allowed = report.configuration()
                .map(configuration -> mostWorkers(configuration.parallel()))
                .orElse(1);
        return Math.clamp(useful, 1, Math.max(1, allowed));
    }

    private static int mostWorkers(ParallelSettings parallel) {
        return parallel.enabled() ? parallel.maxWorkers().orElse(Integer.MAX_VALUE) : 1;
    }

    /**
     * How many of a run's threads or processes the largest worker has cores and memory for; at least one.
     *
     * @param memoryMiB of each; 0 where they share it
     */
    static int threadsOffered(List<Announced> offering, int milliCores, int memoryMiB) {
        return offering.stream()
                .mapToInt(worker -> Math.min(
                        worker.milliCores() / milliCores,
                        memoryMiB == 0 ? Integer.MAX_VALUE : Math.toIntExact(worker.memoryMiB() / memoryMiB)))
                .reduce(1, Math::max);
    }

    private static int processMemory(GateReport report) {
        long largest = report.selection().files().stream()
                .mapToLong(SelectedFile::bytes)
                .max()
                .orElse(0);
        return Math.clamp(largest * 3 / 2 / MIB, PROCESS_MEMORY_MIB, Integer.MAX_VALUE / 1000);
    }

    /** The author, or recovery where memory ran out, knows better than the size of the files. */
    private static int memory(GateReport report, int expected) {
        int factor = report.configuration()
                .map(configuration -> configuration.engine().memoryFactor().orElse(1))
                .orElse(1);
        return (int) Math.min(Integer.MAX_VALUE, (long) factor * expected);
    }

    /** A pool of an engine has its name; an engine without a pool needs no seat. */
    private static Map<String, Integer> seats(String engine, Capacity capacity) {
        boolean licensed = capacity.offering(engine).stream()
                .anyMatch(worker -> worker.pools().containsKey(engine));
        return licensed ? Map.of(engine, 1) : Map.of();
    }

    GateResult check(String config, String engine, ResourceNeed need, Capacity capacity) {
        return new ResourcePolicy(capacity, freeDiskMiB(), backlog.seconds(capacity))
                .judge(config, engine, need.resources());
    }

    /** 0 tells of a workspace out of reach, which is not for this gate to say. */
    private long freeDiskMiB() {
        long bytes = workspace.root().toFile().getUsableSpace();
        return bytes == 0 ? Long.MAX_VALUE : bytes / MIB;
    }
}
