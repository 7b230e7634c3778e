package dev.orcaworkflow.local.batch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A reporting service whose answers about one batch are written down beforehand; the last one stays. */
final class FakeReporting implements AutoCloseable {
    /** Instead of an answer the connection is cut, as when the service dies. */
    static final String DIES = "";

    /** What a service says whose database is being started again. */
    static final String UNAVAILABLE = "{\"status\": 503, \"detail\": \"The database does not answer.\"}";

    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final Deque<String> batch;
    private final String jobs;

    FakeReporting(List<String> batch, String jobs) throws IOException {
        this.batch = new ArrayDeque<>(batch);
        this.jobs = jobs;
        server.createContext("/api/v1/batches/b1", exchange -> answer(exchange, next()));
        server.createContext("/api/v1/batches/b1/jobs", exchange -> answer(exchange, this.jobs));
        server.start();
    }

    Api api() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Api("reporting", url, HttpClient.newHttpClient(), Optional::empty);
    }

    private synchronized String next() {
        return batch.size() > 1 ? batch.remove() : batch.element();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        if (!body.equals(DIES)) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.equals(UNAVAILABLE) ? 503 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
