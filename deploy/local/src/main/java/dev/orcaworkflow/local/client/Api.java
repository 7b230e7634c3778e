package dev.orcaworkflow.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.local.login.LoginRefused;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Speaks HTTP and JSON with one service.
 *
 * @param service name of the service, for messages
 * @param url where it answers
 * @param token who asks, for services that want to know
 */
public record Api(String service, String url, HttpClient http, Supplier<Optional<String>> token) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    /** A service whose database is away for a moment. */
    private static final int UNAVAILABLE = 503;
    /** Services redirect nobody elsewhere. */
    private static final int SENT_TO_LOGIN = 302;

    /** A name as one segment of a path. */
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The JSON answer to a question. */
    public JsonNode get(String path) {
        return json(text(path, "application/json"));
    }

    /** The answer in the form asked for. */
    public String text(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    /** Asks for something to be done. */
    public JsonNode post(String path, Object body) {
        return send("POST", request(path), body);
    }

    /** Asks for something to be done once, however often it is asked under this key. */
    public JsonNode postOnce(String path, String key, Object body) {
        return send("POST", request(path).header("Idempotency-Key", key), body);
    }

    /** Says how something shall be. */
    public JsonNode put(String path, Object body) {
        return send("PUT", request(path), body);
    }

    private JsonNode send(String method, HttpRequest.Builder request, Object body) {
        try {
            String json = JSON.writeValueAsString(body);
            String answer = send(request.header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .method(method, BodyPublishers.ofString(json)));
            return json(answer);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON: " + body, e);
        }
    }

    /** Sends a configuration's text as it is. */
    public JsonNode postYaml(String path, byte[] text) {
        return post(path, "application/yaml", text);
    }

    /** Sends lines as they are. */
    public JsonNode postText(String path, byte[] text) {
        return post(path, "text/plain", text);
    }

    private JsonNode post(String path, String type, byte[] text) {
        return json(send(request(path)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(text))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        token.get().ifPresent(known -> request.header("Authorization", "Bearer " + known));
        return request;
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() == UNKNOWN || response.statusCode() == SENT_TO_LOGIN) {
                throw new LoginRefused("%s wants to know who you are: run `workflow login`".formatted(service));
            }
            if (response.statusCode() == UNAVAILABLE) {
                throw new NotReachable(problem(response));
            }
            if (response.statusCode() >= 400) {
                throw new RequestRefused(response.statusCode(), problem(response));
            }
            return response.body();
        } catch (IOException e) {
            throw new NotReachable("%s does not answer at %s; `workflow doctor` says more".formatted(service, url), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReachable("Interrupted while waiting for " + service, e);
        }
    }

    private String problem(HttpResponse<String> response) {
        JsonNode problem = json(response.body());
        String detail = problem.path("detail").asText(problem.path("title").asText(""));
        if (response.statusCode() == FORBIDDEN && detail.isEmpty()) {
            return "%s: your role does not allow %s"
                    .formatted(service, response.uri().getPath());
        }
        return detail.isEmpty()
                ? "%s answered %d to %s"
                        .formatted(
                                service, response.statusCode(), response.uri().getPath())
                : detail;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException _) {
            return JSON.createObjectNode();
        }
    }
}
