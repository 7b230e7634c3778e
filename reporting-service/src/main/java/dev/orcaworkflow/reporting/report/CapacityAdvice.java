package dev.orcaworkflow.reporting.report;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.report.BatchReport.ProcessingTime;
import dev.orcaworkflow.reporting.report.SeatUse.PoolUse;
import dev.orcaworkflow.reporting.worker.WorkerView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What would have let the batch run faster or cheaper, each with the numbers that it rests on. */
final class CapacityAdvice {
    /** A wait is worth a word when it is longer than this, s, and several times the run itself. */
    private static final double LONG_WAIT = 60;

    private static final double WAITS_PER_RUN = 3;
    /** A pool is the bottleneck when it was full for this share of the time and something waited for it. */
    private static final double FULL = 0.5;

    private static final double WAITING = 1;
    /** Memory was never used when less than half of what was asked for was. */
    private static final double USED = 0.5;

    private static final int ENOUGH_TRIALS = 20;
    private static final int ENOUGH_FILES = 20;
    private static final double SLOWER = 1.25;

    private CapacityAdvice() {}

    static List<Recommendation> of(BatchSummary batch, ReportScan scan, StudyReport.Context context) {
        List<Recommendation> advice = new ArrayList<>();
        advice.addAll(pools(scan.seats(), context.workers()));
        advice.addAll(use(context.use()));
        advice.addAll(waits(scan.times()));
        advice.addAll(memory(batch, scan.seats(), context.workers()));
        advice.addAll(trials(scan.trialsPassed(), scan.trialsFailed()));
        advice.addAll(templates(scan.results().templates(), context.paces()));
        return advice;
    }

    static List<Recommendation> pools(SeatUse seats, List<WorkerView> workers) {
        Map<String, Integer> sizes = workers.stream()
                .flatMap(worker -> worker.pools().entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
        return seats.pools(sizes).stream()
                .filter(use -> use.full() >= FULL && use.waiting() >= WAITING)
                .map(CapacityAdvice::pool)
                .toList();
    }

    private static Recommendation pool(PoolUse use) {
        return new Recommendation(
                "licence-pool",
                "Licence pool " + use.pool() + " was the bottleneck: more seats, or a run at another time of day, would"
                        + " shorten the batch.",
                String.format(
                        Locale.ROOT,
                        "%d of %d seats taken for %.0f %% of the run while %.1f configurations waited",
                        use.peak(),
                        use.seats(),
                        use.full() * 100,
                        use.waiting()));
    }

    /** What execution's own model says that more would have bought. */
    static List<Recommendation> use(BatchUse use) {
        if (use == null || use.advice() == null || use.waited() == null) {
            return List.of();
        }
        String evidence = String.format(
                Locale.ROOT,
                "job-hours waited: %.2f for resources, %.2f for a licence, %.2f for order, %.2f paused",
                use.waited().resources(),
                use.waited().licence(),
                use.waited().order(),
                use.waited().paused());
        return use.advice().stream()
                .filter(advice -> advice.savedSeconds() >= LONG_WAIT)
                .map(advice -> new Recommendation(
                        "more-capacity",
                        "With " + advice.change() + " the batch would have ended "
                                + Numbers.duration(advice.savedSeconds()) + " earlier.",
                        evidence))
                .toList();
    }

    static List<Recommendation> waits(TimeTally times) {
        ProcessingTime waits = times.waits();
        Double run = times.processingTime().p50();
        if (waits.p95() == null || run == null || waits.p95() < LONG_WAIT || waits.p95() < WAITS_PER_RUN * run) {
            return List.of();
        }
        String longest = times.longestWaits().stream()
                .map(wait -> wait.config() + " " + Numbers.duration(wait.seconds()))
                .collect(joining(", "));
        return List.of(new Recommendation(
                "long-waits",
                "Configurations waited longer than they ran: more cores or another worker would shorten the batch.",
                "median wait " + Numbers.duration(waits.p50()) + " against a run of " + Numbers.duration(run)
                        + "; longest: " + longest));
    }

    static List<Recommendation> memory(BatchSummary batch, SeatUse seats, List<WorkerView> workers) {
        long host = workers.stream().mapToLong(WorkerView::memoryMiB).max().orElse(0);
        int asked = seats.askedMiB();
        if (batch.peakMemory() == null || host == 0 || asked == 0 || batch.peakMemory() * host >= USED * asked) {
            return List.of();
        }
        return List.of(new Recommendation(
                "memory-never-used",
                "Ask for less memory per configuration: more of them would run at the same time.",
                String.format(
                        Locale.ROOT,
                        "%d MiB asked for at one moment, the whole host never used more than %.0f of its %d MiB",
                        asked,
                        batch.peakMemory() * host,
                        host)));
    }

    static List<Recommendation> trials(int passed, int failed) {
        return failed > 0 || passed < ENOUGH_TRIALS
                ? List.of()
                : List.of(new Recommendation(
                        "trials-always-pass",
                        "Trials of this batch always pass: policy shared, or a template that is verified once, saves"
                                + " them.",
                        passed + " trials passed, none failed"));
    }

    /** Each version is compared with the one that comes before it in order. */
    static List<Recommendation> templates(List<String> used, List<TemplatePace> paces) {
        List<TemplatePace> known = paces.stream()
                .filter(pace -> pace.files() >= ENOUGH_FILES)
                .sorted(VersionOrder.INSTANCE)
                .toList();
        List<Recommendation> advice = new ArrayList<>();
        for (int i = 1; i < known.size(); i++) {
            TemplatePace before = known.get(i - 1);
            TemplatePace now = known.get(i);
            boolean slower = now.name().equals(before.name())
                    && used.contains(now.template())
                    && now.secondsPerFile() > SLOWER * before.secondsPerFile();
            if (slower) {
                advice.add(slower(before, now));
            }
        }
        return advice;
    }

    private static Recommendation slower(TemplatePace before, TemplatePace now) {
        return new Recommendation(
                "slower-template",
                "Template " + now.template() + " is slower than version " + before.version()
                        + ": look at what was added.",
                String.format(
                        Locale.ROOT,
                        "%s per file over %d files, was %s over %d",
                        Numbers.duration(now.secondsPerFile()),
                        now.files(),
                        Numbers.duration(before.secondsPerFile()),
                        before.files()));
    }
}
