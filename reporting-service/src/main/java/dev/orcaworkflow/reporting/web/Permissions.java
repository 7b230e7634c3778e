package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.access.AccessConfig;
import dev.orcaworkflow.access.AccessDecision;
import dev.orcaworkflow.access.AccessPolicy;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** What the one table of roles says about whoever is logged in; without a login everybody may do everything. */
@ApplicationScoped
class Permissions {
    private final AccessConfig config;
    private final SecurityIdentity identity;

    Permissions(AccessConfig config, SecurityIdentity identity) {
        this.config = config;
        this.identity = identity;
    }

    Permission toPost(String path) {
        if (!config.enabled()) {
            return Permission.GRANTED;
        }
        return switch (AccessPolicy.decide("POST", path)) {
            case AccessDecision.Open _ -> Permission.GRANTED;
            case AccessDecision.Unlisted _ -> new Permission(false, "Nobody may do this here.");
            case AccessDecision.Needs needs when needs.role().isHeldBy(identity.getRoles()) -> Permission.GRANTED;
            case AccessDecision.Needs(var role) ->
                new Permission(
                        false,
                        "This needs the role " + role.claim() + ", which "
                                + identity.getPrincipal().getName() + " does not have.");
        };
    }
}
