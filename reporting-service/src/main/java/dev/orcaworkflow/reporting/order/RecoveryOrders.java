package dev.orcaworkflow.reporting.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.reporting.ReportingConfig;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Passes on what somebody orders on a page to the service that owns retries. It decides nothing and remembers nothing;
 * recovery asks for the role itself, with the token of the person who pressed the button.
 */
@ApplicationScoped
public class RecoveryOrders {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI recovery;
    private final SecurityIdentity identity;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    RecoveryOrders(ReportingConfig config, SecurityIdentity identity, ObjectMapper json) {
        this.recovery = config.recovery();
        this.identity = identity;
        this.json = json;
    }

    /** @param key the same for the same press of the button: a second one of it changes nothing */
    public RecoveryReply retry(String batch, String signature, String key) {
        HttpRequest.Builder order = order(
                        "/api/v1/batches/%s:retry".formatted(segment(batch)), Map.of("signature", signature))
                .header("Idempotency-Key", key);
        return send(order, answer -> "%d of them run again%s."
                .formatted(
                        answer.path("retried").asLong(),
                        answer.path("needNewText").asLong() == 0
                                ? ""
                                : "; %d were rejected and need a new text"
                                        .formatted(answer.path("needNewText").asLong())));
    }

    /** For the jobs of this batch only. */
    public RecoveryReply answer(String batch, String signature, String value) {
        return send(
                order(
                        "/api/v1/signatures/%s:answer".formatted(segment(signature)),
                        Map.of("value", value, "batch", batch)),
                answer -> "%d of them go on with '%s'%s."
                        .formatted(
                                answer.path("resolved").size(),
                                answer.path("value").asText(),
                                answer.path("refused").isEmpty()
                                        ? ""
                                        : "; %d still wait, since their models have no such object"
                                                .formatted(
                                                        answer.path("refused").size())));
    }

    private HttpRequest.Builder order(String path, Map<String, String> body) {
        HttpRequest.Builder order = HttpRequest.newBuilder(recovery.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(written(new HashMap<>(body))));
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        return token == null ? order : order.header("Authorization", "Bearer " + token.getToken());
    }

    private RecoveryReply send(HttpRequest.Builder order, Function<JsonNode, String> sentence) {
        try {
            HttpResponse<String> answer = http.send(order.build(), BodyHandlers.ofString());
            JsonNode body = read(answer.body());
            return answer.statusCode() == 200
                    ? new RecoveryReply.Taken(sentence.apply(body))
                    : new RecoveryReply.Refused(
                            answer.statusCode(), body.path("detail").asText("it answered " + answer.statusCode()));
        } catch (IOException e) {
            return new RecoveryReply.Unreachable("The recovery service does not answer at " + recovery + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RecoveryReply.Unreachable("This service is stopping.");
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            return json.createObjectNode();
        }
    }

    private String written(Map<String, String> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write an order as JSON", impossible);
        }
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
