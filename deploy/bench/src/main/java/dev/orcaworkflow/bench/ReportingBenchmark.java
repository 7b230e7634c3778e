package dev.orcaworkflow.bench;

import dev.orcaworkflow.bench.harness.EventHistory;
import dev.orcaworkflow.bench.harness.Folders;
import dev.orcaworkflow.bench.harness.ReportingAlone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Reporting by itself, on a real broker and database: how fast it projects the history of 100,000 configurations, how long
 * their report and a page of them take, and whether the number of metric series stays what it was. Environment variable
 * {@code WORKFLOW_BENCH_JOBS} sets another size.
 */
final class ReportingBenchmark implements Benchmark {
    private static final int JOBS = 100_000;
    private static final int SERIES_JOBS = 10_000;
    private static final int QUERIES = 200;
    private static final int PAGE = 50;
    private static final int REPORTS = 3;

    @Override
    public void run(Path root) throws Exception {
        int jobs = Integer.parseInt(System.getenv().getOrDefault("WORKFLOW_BENCH_JOBS", Integer.toString(JOBS)));
        Path folder = Files.createTempDirectory("bench-reporting-");
        try (ReportingAlone reporting = ReportingAlone.start(root, folder, 18_380)) {
            series(reporting, Math.min(jobs, SERIES_JOBS));
            project(reporting, jobs);
            reports(reporting, jobs);
            pages(reporting, jobs);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void series(ReportingAlone reporting, int jobs) throws Exception {
        tell(reporting, "warm-up", 100);
        ask(reporting, "warm-up", 100, 20);
        int before = reporting.series();
        tell(reporting, "series", jobs);
        ask(reporting, "series", jobs, 20);
        int after = reporting.series();
        print(
                "metric series before and after %,d configurations",
                before + " and " + after, "equal", before == after, jobs);
    }

    private static void project(ReportingAlone reporting, int jobs) throws Exception {
        double seconds = tell(reporting, "large", jobs);
        double perSecond = EventHistory.events(jobs) / seconds;
        print(
                "events projected per second (%,d configurations)",
                String.format(Locale.ROOT, "%.0f", perSecond), "at least 5000", perSecond >= 5000, jobs);
    }

    private static void reports(ReportingAlone reporting, int jobs) throws Exception {
        for (String form : List.of("text/html", "application/json", "text/csv")) {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < REPORTS; i++) {
                seconds.add(reporting.secondsFor("/api/v1/batches/large/report", form));
            }
            Spread spread = Spread.of(seconds);
            print("report of %,d configurations as " + form, spread.in("s"), "at most 5 s", spread.max() <= 5, jobs);
        }
    }

    private static void pages(ReportingAlone reporting, int jobs) throws Exception {
        List<Double> seconds = ask(reporting, "large", jobs, QUERIES);
        double p95 = 1000 * seconds.stream().sorted().toList().get((int) Math.ceil(0.95 * seconds.size()) - 1);
        print(
                "95 %% of the pages of %,d configurations come within",
                String.format(Locale.ROOT, "%.1f ms", p95), "below 200 ms", p95 < 200, jobs);
    }

    /** Returns the time from the first publish until every configuration is shown as ended, s. */
    private static double tell(ReportingAlone reporting, String batch, int jobs) throws Exception {
        long started = System.nanoTime();
        EventHistory.publish(reporting.broker(), batch, jobs);
        reporting.awaitEnd(batch, jobs, Duration.ofMinutes(10));
        return (System.nanoTime() - started) / 1e9;
    }

    /** Pages anywhere in the list, of all states, of one state, as data and for people. */
    private static List<Double> ask(ReportingAlone reporting, String batch, int jobs, int queries) throws Exception {
        Random random = new Random(42);
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            int page = random.nextInt(Math.max(1, jobs / PAGE));
            String query =
                    switch (i % 4) {
                        case 0 -> "/api/v1/batches/%s/jobs?size=50&page=%d".formatted(batch, page);
                        case 1 -> "/api/v1/batches/%s/jobs?size=50&page=%d&state=SUCCEEDED".formatted(batch, page);
                        case 2 -> "/api/v1/batches/%s/jobs?size=50&state=DEAD".formatted(batch);
                        default -> "/batches/%s?page=%d".formatted(batch, page);
                    };
            seconds.add(reporting.secondsFor(query, query.startsWith("/api") ? "application/json" : "text/html"));
        }
        return seconds;
    }

    private static void print(String what, String figure, String target, boolean kept, int jobs) {
        System.out.printf(
                Locale.ROOT, what + ": %s (target: %s, %s)%n", jobs, figure, target, kept ? "kept" : "MISSED");
    }
}
