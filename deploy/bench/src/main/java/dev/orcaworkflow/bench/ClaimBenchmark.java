package dev.orcaworkflow.bench;

import dev.orcaworkflow.bench.harness.Folders;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.ServiceRows;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Jobs that the running execution service claims per second of claiming, while it really runs and finishes them, with
 * 1,000, 10,000 and 100,000 of them waiting, several rounds of each. The rows are written at once, as copies of one that
 * came the usual way, and are flushed to the disk before the first is claimed: that many jobs take minutes to arrive, and
 * the disk has seen them by then. The service's own metrics say how long its claims took.
 */
final class ClaimBenchmark implements Benchmark {
    private static final List<Integer> WAITING = List.of(1_000, 10_000, 100_000);
    private static final int CLAIMED = 900;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double FLAT = 0.8;

    private final HttpClient http = HttpClient.newHttpClient();

    private record Claims(double count, double seconds, double jobs) {
        Claims since(Claims before) {
            return new Claims(count - before.count, seconds - before.seconds, jobs - before.jobs);
        }

        double perSecond() {
            return jobs / seconds;
        }
    }

    @Override
    public void run(Path root) throws Exception {
        Path folder = Files.createTempDirectory("bench-claim-");
        try (RunningSystem system = RunningSystem.start(root, folder, 18_280, Map.of());
                ServiceRows rows = new ServiceRows(system.file(), "execution")) {
            Path models = Files.createDirectories(system.workspace().resolve("models"));
            Files.writeString(models.resolve("case.yml"), MooringModel.text(1, 5));
            seed(system);
            measure(system, rows, "warm-up", 2_000);
            Map<Integer, List<Double>> rates = new TreeMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (int waiting : WAITING) {
                    Claims claims = measure(system, rows, "waiting-" + waiting + "-" + round, waiting);
                    rates.computeIfAbsent(waiting, _ -> new ArrayList<>()).add(claims.perSecond());
                    System.out.printf(
                            Locale.ROOT,
                            "%,7d waiting: %,.0f jobs claimed per second of claiming; %.0f claims of %.1f jobs and %.2f ms%n",
                            waiting,
                            claims.perSecond(),
                            claims.count(),
                            claims.jobs() / claims.count(),
                            1000 * claims.seconds() / claims.count());
                }
            }
            print(rates);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void print(Map<Integer, List<Double>> rates) {
        rates.forEach((waiting, each) -> System.out.printf(
                Locale.ROOT, "%,7d waiting: %s%n", waiting, Spread.of(each).in("jobs/s")));
        double first = Spread.of(rates.get(WAITING.getFirst())).median();
        double last = Spread.of(rates.get(WAITING.getLast())).median();
        System.out.printf(
                Locale.ROOT,
                "claim: %.0f %% of the rate at %,d waiting is left at %,d (target: at least %.0f %%)%n",
                100 * last / first,
                WAITING.getFirst(),
                WAITING.getLast(),
                100 * FLAT);
    }

    private static void seed(RunningSystem system) throws Exception {
        try (Publisher publisher = new Publisher(system.broker())) {
            String text = SummaryConfiguration.text("models", "case", "output/seed", 1, 1);
            publisher.submit("seed.yml", text, Map.of("batch", "seed", "batch-size", "1"));
        }
        system.awaitEnd("seed", 1, Duration.ofMinutes(1));
    }

    private Claims measure(RunningSystem system, ServiceRows rows, String batch, int waiting) throws Exception {
        fill(rows, batch, waiting);
        flush(system);
        Claims before = claims(system);
        rows.update("update batch set state = 'OPEN' where batch = ?", batch);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Claims claims = claims(system).since(before);
        while (claims.jobs() < CLAIMED && System.nanoTime() < deadline) {
            Thread.sleep(20);
            claims = claims(system).since(before);
        }
        rows.update("update batch set state = 'PAUSED' where batch = ? and state = 'OPEN'", batch);
        if (claims.jobs() < CLAIMED) {
            throw new IllegalStateException("Only %.0f jobs were claimed in %s".formatted(claims.jobs(), PATIENCE));
        }
        awaitQuiet(rows);
        clear(rows, batch);
        return claims;
    }

    private static void flush(RunningSystem system) throws SQLException, IOException {
        try (ServiceRows owner = new ServiceRows(system.file(), "postgres")) {
            owner.update("checkpoint");
        }
    }

    /** What was not claimed is in nobody's way in the next round. */
    private static void clear(ServiceRows rows, String batch) throws SQLException {
        rows.update(
                "update batch set arrived = arrived - waiting, waiting = 0 where batch = ? and state = 'PAUSED'",
                batch);
        rows.update("delete from job where batch = ? and state = 'WAITING'", batch);
        rows.update("vacuum analyze job");
    }

    private static void fill(ServiceRows rows, String batch, int waiting) throws SQLException {
        rows.update("""
                insert into batch (batch, state, described, size, mode, priority, stop_on, tolerance, arrived, waiting)
                values (?, 'PAUSED', true, ?, 'PARALLEL', 4, 'never', 0, ?, ?)""", batch, waiting, waiting, waiting);
        rows.update("""
                insert into job (job_id, batch, config, state, generation, revision, attempt, approval, engine,
                                 expected_seconds)
                select gen_random_uuid(), ?, 'c' || n || '.yml', 'WAITING', 1, 1, 0,
                       convert_to(replace(convert_from(s.approval, 'UTF8'), 'output/seed', 'output/' || ? || '/' || n),
                                  'UTF8'), s.engine, 0.003 + random() / 1000
                from generate_series(1, ?) n, (select approval, engine from job where batch = 'seed') s""", batch, batch, waiting);
        rows.update("analyze job");
    }

    private static void awaitQuiet(ServiceRows rows) throws SQLException, InterruptedException {
        while (rows.number("select count(*) from job where state in ('RUNNING', 'PUBLISHING')") > 0) {
            Thread.sleep(20);
        }
    }

    private Claims claims(RunningSystem system) throws IOException, InterruptedException {
        URI address = URI.create(system.file().at("/services/execution/url").asText() + "/q/metrics");
        String metrics = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        return new Claims(
                value(metrics, "workflow_claim_seconds_count"),
                value(metrics, "workflow_claim_seconds_sum"),
                value(metrics, "workflow_jobs_claimed_total"));
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
