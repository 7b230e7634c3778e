package dev.orcaworkflow.reporting.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Stands where the recovery service is: notes what it is ordered, and refuses for a batch called {@code cancelled}. */
public final class FakeRecovery implements QuarkusTestResourceLifecycleManager {
    /** The application and the test may see this class twice; orders are read over HTTP, too. */
    private final ConcurrentLinkedDeque<String> orders = new ConcurrentLinkedDeque<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "workflow.reporting.recovery",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            reply(exchange, 200, String.join("\n", orders));
            return;
        }
        orders.add("%s %s key=%s token=%s"
                .formatted(
                        path,
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        exchange.getRequestHeaders().getFirst("Authorization")));
        if (path.contains("cancelled")) {
            reply(exchange, 409, "{\"detail\": \"batch cancelled was cancelled\"}");
        } else if (path.endsWith(":retry")) {
            reply(exchange, 200, "{\"retried\": 1, \"needNewText\": 2}");
        } else {
            reply(exchange, 200, "{\"value\": \"Mooring2\", \"resolved\": [\"one\"], \"refused\": []}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
