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
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider as small as one can be: whoever comes is logged in as the engineer {@code ada}, and {@code
 * /mint?name=…&roles=a,b} hands out a token for anybody. It checks proof keys as a real one does. What it signs is real; nothing else about it is secure.
 */
public final class MiniLogin implements AutoCloseable {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    /** The one client that it knows. */
    private static final String CLIENT = "orcaflex-workflow";

    private static final long LIFETIME_SECONDS = 3600;
    private static final String REFRESH = "a-refresh-token";

    private final KeyPair keys;
    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private final Set<String> devices = ConcurrentHashMap.newKeySet();

    /** Who came to log in, by the code that was handed out for it. */
    private record Visit(String nonce, String challenge) {}

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
                case "/device" -> json(exchange, deviceCode());
                case "/token" ->
                    grant(exchange, fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                case "/mint" ->
                    reply(
                            exchange,
                            200,
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
                "device_authorization_endpoint":"%1$s/device","jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
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
        String code = "code-" + visits.size();
        visits.put(code, new Visit(query.getOrDefault("nonce", ""), query.getOrDefault("code_challenge", "")));
        exchange.getResponseHeaders()
                .set("Location", "%s?code=%s&state=%s".formatted(query.get("redirect_uri"), code, query.get("state")));
        exchange.sendResponseHeaders(302, -1);
    }

    /** The person is slower than the program: the first question after an offer is too early. */
    private static String deviceCode() {
        return """
                {"device_code":"device-1","user_code":"ABCD-EFGH","verification_uri":"http://login.example/device",
                "interval":0,"expires_in":600}""";
    }

    private void grant(HttpExchange exchange, Map<String, String> form) throws IOException {
        switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> redeem(exchange, form);
            case "refresh_token" ->
                give(exchange, form.getOrDefault("refresh_token", "").equals(REFRESH), null, "invalid_grant");
            case "urn:ietf:params:oauth:grant-type:device_code" ->
                give(exchange, !devices.add(form.get("device_code")), null, "authorization_pending");
            default -> refuse(exchange, "unsupported_grant_type");
        }
    }

    /** A code is good once, and where a proof was announced only with that proof. */
    private void redeem(HttpExchange exchange, Map<String, String> form) throws IOException {
        Visit visit = visits.replace(form.getOrDefault("code", ""), new Visit("", "used"));
        boolean proved = visit != null
                && (visit.challenge().isEmpty()
                        || visit.challenge().equals(challenge(form.getOrDefault("code_verifier", ""))));
        give(exchange, proved, visit == null ? null : visit.nonce(), "invalid_grant");
    }

    private void give(HttpExchange exchange, boolean deserved, String nonce, String error) throws IOException {
        if (deserved) {
            String token = token("ada", List.of("engineer"), CLIENT, nonce);
            json(
                    exchange,
                    "{\"token_type\":\"Bearer\",\"expires_in\":%d,\"access_token\":\"%s\",\"id_token\":\"%s\",\"refresh_token\":\"%s\"}"
                            .formatted(LIFETIME_SECONDS, token, token, REFRESH));
        } else {
            refuse(exchange, error);
        }
    }

    private static void refuse(HttpExchange exchange, String error) throws IOException {
        reply(exchange, 400, "application/json", "{\"error\":\"%s\"}".formatted(error));
    }

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
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
        reply(exchange, 200, "application/json", body);
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
