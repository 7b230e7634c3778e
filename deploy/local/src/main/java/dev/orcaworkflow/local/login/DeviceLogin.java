package dev.orcaworkflow.local.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** For a terminal without a browser: the person logs in on any other device and types a short code there (RFC 8628). */
public record DeviceLogin(Provider provider, String client, Clock clock) {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final int SLOWER_SECONDS = 5;

    /**
     * Waits until the person has logged in.
     *
     * @param show gets the sentence that says where to go and what to type
     */
    public Session login(Consumer<String> show, Duration patience) {
        JsonNode offer = Exchange.post(
                provider.device()
                        .orElseThrow(() ->
                                new LoginRefused("%s offers no login on another device".formatted(provider.issuer()))),
                Map.of("client_id", client, "scope", "openid"));
        if (!offer.hasNonNull("device_code")) {
            throw new LoginRefused(
                    "The login was refused: " + offer.path("error").asText());
        }
        show.accept("Open %s on any device and enter %s"
                .formatted(
                        offer.path("verification_uri").asText(),
                        offer.path("user_code").asText()));
        return poll(
                offer.get("device_code").asText(),
                offer.path("interval").asInt(SLOWER_SECONDS),
                clock.instant().plus(patience));
    }

    private Session poll(String code, int seconds, Instant deadline) {
        int interval = seconds;
        while (clock.instant().isBefore(deadline)) {
            JsonNode answer = Exchange.post(
                    provider.token(), Map.of("grant_type", GRANT, "device_code", code, "client_id", client));
            switch (answer.path("error").asText()) {
                case "authorization_pending" -> {}
                case "slow_down" -> interval += SLOWER_SECONDS;
                default -> {
                    return Session.of(provider.token(), client, answer, clock.instant());
                }
            }
            pause(interval);
        }
        throw new LoginRefused("Nobody logged in in time");
    }

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginRefused("Interrupted while waiting for the login");
        }
    }
}
