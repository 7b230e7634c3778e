package dev.orcaworkflow.local.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * What a provider granted.
 *
 * @param token where it is renewed
 * @param client the program's name at the provider
 * @param access shown to services
 * @param refresh buys the next one; null when the provider gave none
 * @param ends when services stop believing {@code access}
 */
public record Session(URI token, String client, String access, String refresh, Instant ends) {
    /** Renewed this long before its end, so that it does not end on its way. */
    private static final long MARGIN_SECONDS = 10;

    /**
     * From the provider's answer.
     *
     * @throws LoginRefused when that is a refusal
     */
    static Session of(URI token, String client, JsonNode answer, Instant now) {
        if (!answer.hasNonNull("access_token")) {
            throw new LoginRefused("The login was refused: %s %s"
                    .formatted(
                            answer.path("error").asText(),
                            answer.path("error_description").asText()));
        }
        return new Session(
                token,
                client,
                answer.get("access_token").asText(),
                answer.path("refresh_token").asText(null),
                now.plusSeconds(answer.path("expires_in").asLong(60)));
    }

    /** Whether services still believe it. */
    boolean isFresh(Instant now) {
        return now.plusSeconds(MARGIN_SECONDS).isBefore(ends);
    }

    /**
     * The next one.
     *
     * @throws LoginRefused when the provider wants the person again
     */
    Session renewed(Instant now) {
        if (refresh == null) {
            throw new LoginRefused("the provider gives no second one");
        }
        JsonNode answer = Exchange.post(
                token, Map.of("grant_type", "refresh_token", "refresh_token", refresh, "client_id", client));
        Session next = of(token, client, answer, now);
        return next.refresh == null ? new Session(token, client, next.access, refresh, next.ends) : next;
    }

    /** Who this is, for a greeting only: services judge for themselves. */
    public String name() {
        try {
            String[] parts = access.split("\\.");
            JsonNode claims = new ObjectMapper()
                    .readTree(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
            return claims.path("preferred_username").asText(claims.path("sub").asText("somebody"));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return "somebody";
        }
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "Session[" + client + " at " + token + " until " + ends + "]";
    }
}
