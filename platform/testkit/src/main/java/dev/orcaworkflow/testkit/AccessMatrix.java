package dev.orcaworkflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Asks a running service for everything that its OpenAPI document lists: without a login, with each role that is too
 * weak, and with the one that is needed. Nothing in the document can be forgotten here.
 */
public final class AccessMatrix {
    /** From weak to strong. */
    private static final List<String> ROLES = List.of("viewer", "engineer", "operator", "admin");

    /** What the rules say: the role that a request needs, {@code none} or {@code unlisted}. */
    public interface Rules {
        String needs(String method, String path);
    }

    private record Operation(String method, String path) {}

    /** An answer, as the audit writes it down. */
    private record Refusal(String method, String path, int status) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI service;
    private final URI login;
    private final Map<String, String> tokens = new HashMap<>();
    private final Set<Refusal> refusals = new HashSet<>();

    public AccessMatrix(URI service, URI login) {
        this.service = service;
        this.login = login;
    }

    /**
     * Fails with every operation that answers somebody whom it should refuse, or refuses somebody whom it should not, and
     * with every refusal that is not in the audit.
     */
    public void check(Rules rules) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        List<Operation> operations = operations();
        for (Operation operation : operations) {
            String needed = rules.needs(operation.method(), operation.path());
            if (needed.equals("unlisted")) {
                wrong.add(operation + " is in the OpenAPI document, but no rule of AccessPolicy lists it");
            } else if (!needed.equals("none")) {
                wrong.addAll(errors(operation, needed));
            }
        }
        assertThat(operations).isNotEmpty();
        assertThat(wrong).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(audited()).containsAll(refusals));
    }

    private Set<Refusal> audited() throws IOException, InterruptedException {
        JsonNode rows = json("/api/v1/audit", "admin");
        Set<Refusal> audited = new HashSet<>();
        rows.forEach(row -> audited.add(new Refusal(
                row.path("method").asText(),
                row.path("path").asText(),
                row.path("status").asInt())));
        return audited;
    }

    private JsonNode json(String path, String role) throws IOException, InterruptedException {
        HttpRequest request = request(path, role).GET().build();
        return new ObjectMapper()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private List<String> errors(Operation operation, String needed) throws IOException, InterruptedException {
        List<String> errors = new ArrayList<>();
        int unknown = status(operation, null);
        if (unknown != 401 && unknown != 302) {
            errors.add(operation + " answered " + unknown + " to nobody");
        }
        if (status(operation, "not-a-token") != 401) {
            errors.add(operation + " took a forged token");
        }
        for (String role : ROLES) {
            int status = status(operation, token(role));
            boolean enough = ROLES.indexOf(role) >= ROLES.indexOf(needed);
            if (enough && (status == 401 || status == 403) || !enough && status != 403) {
                errors.add("%s needs %s and answered %d to %s".formatted(operation, needed, status, role));
            }
        }
        if (status(operation, token("visitor")) != 403) {
            errors.add(operation + " let somebody in who has no role here");
        }
        errors.addAll(disguises(operation, needed));
        return errors;
    }

    /** The same operation with a matrix parameter or other dress: no rule may be talked into another one. */
    private List<String> disguises(Operation operation, String needed) throws IOException, InterruptedException {
        List<String> errors = new ArrayList<>();
        String tooWeak = needed.equals("viewer") ? "visitor" : ROLES.get(ROLES.indexOf(needed) - 1);
        String path = operation.path();
        for (String dress : List.of(path + ";a=b", path.replaceFirst("/api/", "/api;a=b/"), "//" + path, path + "/.")) {
            Operation disguised = new Operation(operation.method(), dress);
            int status = status(disguised, token(tooWeak));
            if (status != 403 && status != 404 && status != 405) {
                errors.add(disguised + " answered " + status + " to " + tooWeak);
            }
        }
        return errors;
    }

    private List<Operation> operations() throws IOException, InterruptedException {
        JsonNode paths = json("/q/openapi?format=json", "viewer").path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (!method.equals("parameters")) {
                operations.add(new Operation(method.toUpperCase(Locale.ROOT), concrete(path.getKey())));
            }
        }));
        return operations;
    }

    private static String concrete(String template) {
        return template.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000");
    }

    private int status(Operation operation, String token) throws IOException, InterruptedException {
        URI address = URI.create(service.getScheme() + "://" + service.getAuthority() + operation.path());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .method(operation.method(), BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        // Some answers are streams without an end.
        response.body().close();
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            refusals.add(new Refusal(operation.method(), asAudited(operation.path()), response.statusCode()));
        }
        return response.statusCode();
    }

    /** The audit knows no empty steps and no steps on the spot. */
    private static String asAudited(String path) {
        return path.replaceAll("/+", "/").replaceFirst("/\\.$", "/");
    }

    private HttpRequest.Builder request(String path, String role) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token(role));
    }

    private String token(String role) throws IOException, InterruptedException {
        if (!tokens.containsKey(role)) {
            URI mint = login.resolve("/mint?name=somebody&roles=" + role);
            tokens.put(
                    role,
                    http.send(HttpRequest.newBuilder(mint).build(), BodyHandlers.ofString())
                            .body());
        }
        return tokens.get(role);
    }
}
