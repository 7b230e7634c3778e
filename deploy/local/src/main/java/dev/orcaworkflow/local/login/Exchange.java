package dev.orcaworkflow.local.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Questions to a provider: forms in, JSON out. What it says is never printed, for it holds tokens. */
final class Exchange {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Exchange() {}

    static JsonNode get(URI address) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
        if (answer.statusCode() != 200) {
            throw new LoginRefused("%s answered %d".formatted(address, answer.statusCode()));
        }
        return json(address, answer);
    }

    /** The answer, whatever its status: a refusal has a field {@code error}. */
    static JsonNode post(URI address, Map<String, String> form) {
        return json(
                address,
                send(HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form)))
                        .build()));
    }

    /** Fields as a query or a form. */
    static String encoded(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            // Java says nothing more of a refused connection than the name of its exception.
            throw new LoginRefused("The login at %s cannot be reached: %s"
                    .formatted(
                            request.uri(),
                            Objects.requireNonNullElse(
                                    e.getMessage(), e.getClass().getSimpleName())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginRefused("Interrupted while waiting for the login");
        }
    }

    private static JsonNode json(URI address, HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException _) {
            throw new LoginRefused(
                    "%s answered %d and something that is not JSON".formatted(address, answer.statusCode()));
        }
    }
}
