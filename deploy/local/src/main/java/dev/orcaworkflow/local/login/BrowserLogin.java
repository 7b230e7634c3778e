package dev.orcaworkflow.local.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The authorisation code flow of a program without secret: with a proof key (RFC 7636), back to a port of this machine that
 * is open as long as the login takes (RFC 8252).
 */
public record BrowserLogin(Provider provider, String client, Clock clock) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int RANDOM_BYTES = 32;

    /**
     * Waits until the person has logged in.
     *
     * @param show gets the address to open
     */
    public Session login(Consumer<URI> show, Duration patience) throws IOException {
        String state = random();
        String verifier = random();
        CompletableFuture<String> code = new CompletableFuture<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> comeBack(exchange, state, code));
        server.start();
        try {
            String back = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            show.accept(address(back, state, verifier));
            return redeem(await(code, patience), back, verifier);
        } finally {
            server.stop(1);
        }
    }

    private URI address(String back, String state, String verifier) {
        String separator = provider.authorization().getQuery() == null ? "?" : "&";
        return URI.create(provider.authorization()
                + separator
                + Exchange.encoded(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        back,
                        "scope",
                        "openid",
                        "state",
                        state,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
    }

    /** Whoever comes without our state was not sent by the provider, and is no answer. */
    private static void comeBack(HttpExchange exchange, String state, CompletableFuture<String> code)
            throws IOException {
        try (exchange) {
            Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
            if (!state.equals(query.get("state"))) {
                reply(exchange, 400, "This is not the answer to the login that is waiting here.");
            } else if (query.containsKey("code")) {
                reply(exchange, 200, "You are logged in. You may close this page.");
                code.complete(query.get("code"));
            } else {
                reply(exchange, 200, "The login was refused. You may close this page.");
                code.completeExceptionally(new LoginRefused("The login was refused: " + query.get("error")));
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String sentence) throws IOException {
        byte[] body = sentence.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String await(CompletableFuture<String> code, Duration patience) {
        try {
            return code.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new LoginRefused("Nobody logged in within %d s".formatted(patience.toSeconds()));
        } catch (ExecutionException e) {
            throw new LoginRefused(e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginRefused("Interrupted while waiting for the login");
        }
    }

    private Session redeem(String code, String back, String verifier) {
        Map<String, String> form = Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", back,
                "client_id", client,
                "code_verifier", verifier);
        return Session.of(provider.token(), client, Exchange.post(provider.token(), form), clock.instant());
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .map(field -> field.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (first, _) -> first));
    }

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
