package dev.orcaworkflow.local.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/**
 * An OpenID Connect provider, as it describes itself.
 *
 * @param issuer its name, which is an address
 * @param authorization where people log in
 * @param token where tokens are handed out
 * @param device where codes for {@link DeviceLogin} are, when it has them
 */
public record Provider(URI issuer, URI authorization, URI token, Optional<URI> device) {

    /**
     * Asks the provider.
     *
     * @throws LoginRefused when there is none at this address
     */
    public static Provider at(URI issuer) {
        String base = issuer.toString().replaceFirst("/+$", "");
        JsonNode found = Exchange.get(URI.create(base + "/.well-known/openid-configuration"));
        return new Provider(
                issuer,
                address(found, "authorization_endpoint", issuer),
                address(found, "token_endpoint", issuer),
                Optional.ofNullable(found.get("device_authorization_endpoint")).map(text -> URI.create(text.asText())));
    }

    /**
     * The provider that a service of the system trusts, as the service says itself (RFC 9728).
     *
     * @throws LoginRefused when the service asks nobody to log in, or does not say where
     */
    public static URI of(String service) {
        JsonNode found;
        try {
            found = Exchange.get(URI.create(service + "/.well-known/oauth-protected-resource"));
        } catch (LoginRefused _) {
            throw new LoginRefused(
                    "%s names no login: it asks for none, or say which one with --issuer".formatted(service));
        }
        return URI.create(found.at("/authorization_servers/0").asText());
    }

    private static URI address(JsonNode found, String name, URI issuer) {
        if (!found.hasNonNull(name)) {
            throw new LoginRefused("%s is no OpenID Connect provider: it names no %s".formatted(issuer, name));
        }
        return URI.create(found.get(name).asText());
    }
}
