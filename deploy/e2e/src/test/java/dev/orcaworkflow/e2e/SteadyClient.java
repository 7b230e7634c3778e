package dev.orcaworkflow.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks every service again and again, as pages and programs do, and tries each request once more where the first attempt
 * fails, at another instance where there is one. It knows the instances of a service as the cluster's balancer does: all
 * that run, the dying one among them.
 */
final class SteadyClient implements AutoCloseable {
    /** What is asked of each service. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "reporting", "/api/v1/batches",
            "validation", "/api/v1/templates",
            "execution", "/api/v1/workers",
            "recovery", "/api/v1/recoveries");

    private static final Duration PACE = Duration.ofMillis(40);

    private final Map<String, List<String>> instances = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Thread thread;
    private volatile boolean open = true;

    /** @param urls where each service is */
    SteadyClient(Map<String, String> urls) {
        urls.forEach((service, url) -> instances.put(service, List.of(url)));
        thread = Thread.ofPlatform().name("steady-client").daemon().start(this::ask);
    }

    /** From now on, these are the instances of a service. */
    void know(String service, String... urls) {
        instances.put(service, List.of(urls));
    }

    /** Requests that failed twice, with the reason. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    int requests() {
        return requests.get();
    }

    int retries() {
        return retries.get();
    }

    private void ask() {
        for (int round = 0; open; round++) {
            for (String service : QUESTIONS.keySet()) {
                ask(service, round);
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private void ask(String service, int round) {
        requests.incrementAndGet();
        List<String> known = instances.get(service);
        String first = known.get(round % known.size());
        if (attempt(first, service).isPresent()) {
            retries.incrementAndGet();
            attempt(another(first, service), service).ifPresent(failures::add);
        }
    }

    private String another(String failed, String service) {
        return instances.get(service).stream()
                .filter(instance -> !instance.equals(failed))
                .findFirst()
                .orElse(failed);
    }

    /** Empty when all went well. */
    private Optional<String> attempt(String instance, String service) {
        URI address = URI.create(instance + QUESTIONS.get(service));
        try {
            int status = http.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            return status == 200 ? Optional.empty() : Optional.of(address + " answered " + status);
        } catch (IOException e) {
            return Optional.of(address + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(address + " was interrupted");
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
