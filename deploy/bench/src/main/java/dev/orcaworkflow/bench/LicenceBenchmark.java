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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Licensed jobs of about a second on one seat less than there are slots, looked at every few milliseconds: never a seat
 * too many, and how much of the seats' time nobody used while somebody waited. Halfway a colleague takes the pool's
 * limit down to nothing for a while, and gives it back.
 */
final class LicenceBenchmark implements Benchmark {
    private static final int FILES = 400;
    private static final int LINES = 18;
    private static final int JOBS = 60;
    private static final int SEATS = 1;
    private static final String BATCH = "licensed";
    private static final double MOST_IDLE = 0.02;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public void run(Path root) throws Exception {
        Path folder = Files.createTempDirectory("bench-licence-");
        try (RunningSystem system = RunningSystem.start(root, folder, 18_380, Map.of());
                ServiceRows rows = new ServiceRows(system.file(), "execution")) {
            Path models = Files.createDirectories(system.workspace().resolve("models"));
            for (int file = 0; file < FILES; file++) {
                Files.writeString(
                        models.resolve("case_%04d.yml".formatted(file)), MooringModel.text(LINES, file * 0.01));
            }
            limit(system, SEATS);
            submit(system);
            report(watch(system, rows));
        } finally {
            Folders.delete(folder);
        }
    }

    private record Watched(double seconds, double idleSeatSeconds, double seatSeconds, int most, int overuses) {}

    private Watched watch(RunningSystem system, ServiceRows rows) throws Exception {
        awaitWaiting(rows);
        long began = System.nanoTime();
        long before = began;
        int limit = SEATS;
        double idle = 0;
        double offered = 0;
        int most = 0;
        int overuses = 0;
        int usedBefore = 0;
        while (rows.number("select waiting from batch where batch = ?", BATCH) > 0) {
            int used = (int) rows.number("select coalesce(sum(s), 0) from holding cross join lateral unnest(seats) s");
            long now = System.nanoTime();
            double elapsed = (now - before) / 1e9;
            before = now;
            idle += Math.max(0, limit - used) * elapsed;
            offered += limit * elapsed;
            most = Math.max(most, used);
            overuses += used > Math.max(limit, usedBefore) ? 1 : 0;
            usedBefore = used;
            limit = steal(system, rows, limit, used);
            LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
        }
        return new Watched((System.nanoTime() - began) / 1e9, idle, offered, most, overuses);
    }

    /** Once half of the jobs are done the limit falls to 0, and rises again when nothing of it is in use. */
    private int steal(RunningSystem system, ServiceRows rows, int limit, int used) throws Exception {
        long ended = rows.number("select succeeded from batch where batch = ?", BATCH);
        if (!stolen && ended >= JOBS / 2) {
            stolen = true;
            limit(system, 0);
            return 0;
        }
        if (limit == 0 && used == 0) {
            limit(system, SEATS);
            return SEATS;
        }
        return limit;
    }

    private boolean stolen;

    private static void awaitWaiting(ServiceRows rows) throws Exception {
        while (rows.number("select count(*) from batch where batch = ? and waiting > 0 and running > 0", BATCH) == 0) {
            Thread.sleep(5);
        }
    }

    private static void report(Watched watched) {
        double idle = watched.idleSeatSeconds() / watched.seatSeconds();
        System.out.printf(
                Locale.ROOT,
                "licence: %d jobs on %d seat(s) in %.1f s; most seats in use %d, moments above the limit %d (target: 0);"
                        + " idle seats %.2f %% (target: below %.0f %%)%n",
                JOBS,
                SEATS,
                watched.seconds(),
                watched.most(),
                watched.overuses(),
                100 * idle,
                100 * MOST_IDLE);
    }

    private static void submit(RunningSystem system) throws IOException {
        try (Publisher publisher = new Publisher(system.broker())) {
            for (int job = 0; job < JOBS; job++) {
                publisher.submit(
                        "%03d.yml".formatted(job),
                        SummaryConfiguration.text("models", "case_", "output/%03d".formatted(job), LINES, 1),
                        Map.of("batch", BATCH, "batch-size", Integer.toString(JOBS)));
            }
        }
    }

    private void limit(RunningSystem system, int seats) throws IOException, InterruptedException {
        URI address =
                URI.create(system.file().at("/services/execution/url").asText() + "/api/v1/licence-pools/catenary");
        var answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"limit\": %d, \"reason\": \"benchmark\"}".formatted(seats)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The limit was not changed: " + answer.body());
        }
    }
}
