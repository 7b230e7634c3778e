package dev.orcaworkflow.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider as small as one can be: whoever comes is logged in as the engineer {@code ada}, and {@code
 * /mint?name=…&roles=a,b} hands out a token for anybody. What it signs is real; nothing else about it is secure.
 */
public final class MiniLogin implements AutoCloseable {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    /** The one client that it knows. */
    private static final String CLIENT = "orcaflex-workflow";

    private static final long LIFETIME_SECONDS = 3600;

    private final KeyPair keys;
    private final HttpServer server;
    private final Clock clock;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    private MiniLogin(KeyPair keys, HttpServer server, Clock clock) {
        this.keys = keys;
        this.server = server;
        this.clock = clock;
    }

    /** Starts one on a free port of this machine. */
    public static MiniLogin start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
            MiniLogin login = new MiniLogin(generator.generateKeyPair(), server, Clock.systemUTC());
            server.createContext("/", login::answer);
            server.start();
            return login;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No login for the tests", e);
        }
    }

    /** What services call the authentication server's address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of somebody with these roles. */
    public String token(String name, List<String> roles) {
        return token(name, roles, CLIENT, null);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, discovery());
                case "/jwks" -> json(exchange, keySet());
                case "/authorize" -> sendBack(exchange, query);
                case "/token" ->
                    exchangeCode(
                            exchange,
                            fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                case "/mint" ->
                    reply(
                            exchange,
                            "text/plain",
                            token(
                                    query.get("name"),
                                    Arrays.asList(query.get("roles").split(","))));
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"1\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void sendBack(HttpExchange exchange, Map<String, String> query) throws IOException {
        String code = "code-" + nonces.size();
        nonces.put(code, query.getOrDefault("nonce", ""));
        exchange.getResponseHeaders()
                .set("Location", "%s?code=%s&state=%s".formatted(query.get("redirect_uri"), code, query.get("state")));
        exchange.sendResponseHeaders(302, -1);
    }

    private void exchangeCode(HttpExchange exchange, Map<String, String> form) throws IOException {
        String token = token("ada", List.of("engineer"), CLIENT, nonces.get(form.get("code")));
        json(
                exchange,
                "{\"token_type\":\"Bearer\",\"expires_in\":%d,\"access_token\":\"%s\",\"id_token\":\"%s\"}"
                        .formatted(LIFETIME_SECONDS, token, token));
    }

    private String token(String name, List<String> roles, String audience, String nonce) {
        long now = clock.instant().getEpochSecond();
        String claims =
                "{\"iss\":\"%s\",\"sub\":\"%s\",\"preferred_username\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,%s\"groups\":[%s]}"
                        .formatted(
                                address(),
                                name,
                                name,
                                audience,
                                now,
                                now + LIFETIME_SECONDS,
                                nonce == null || nonce.isEmpty() ? "" : "\"nonce\":\"" + nonce + "\",",
                                roles.stream().map(role -> '"' + role + '"').collect(Collectors.joining(",")));
        String signed = encode("{\"alg\":\"RS256\",\"kid\":\"1\",\"typ\":\"JWT\"}") + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(UTF_8));
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form == null ? new String[0] : form.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), UTF_8));
            }
        }
        return fields;
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        reply(exchange, "application/json", body);
    }

    private static void reply(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
