package dev.orcaworkflow.e2e;

import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Publishes one-case configurations at a steady pace, on a thread of its own, as many as it was allowed to so far. */
final class PacedSubmission {
    private final AtomicInteger published = new AtomicInteger();
    private final Semaphore allowed = new Semaphore(0);
    private final Thread thread;

    PacedSubmission(String broker, String batch, int size, int perSecond) {
        thread = Thread.ofPlatform().name("paced-submission").daemon().start(() -> {
            try (Publisher publisher = new Publisher(broker)) {
                Map<String, String> headers = Map.of("batch", batch, "batch-size", Integer.toString(size));
                for (int number = 0; number < size; number++) {
                    allowed.acquireUninterruptibly();
                    String output = "output/%04d".formatted(number);
                    String text = SummaryConfiguration.text("models", "case", output, 3, 1);
                    publisher.submit("%04d.yml".formatted(number), text, headers);
                    published.incrementAndGet();
                    LockSupport.parkNanos(1_000_000_000L / perSecond);
                }
            }
        });
    }

    void allow(int more) {
        allowed.release(more);
    }

    int published() {
        return published.get();
    }

    void awaitAll() throws InterruptedException {
        thread.join();
    }
}
