package dev.orcaworkflow.reporting.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Orders come from our own pages: another site must not press a button in somebody's browser. Browsers say where a form
 * comes from; programs, which say nothing, bring no cookie of anybody's.
 */
final class SameOrigin {
    private SameOrigin() {}

    /** Refuses with 403 what a browser sends from elsewhere. */
    static void require(HttpHeaders headers) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        String origin = headers.getHeaderString("Origin");
        boolean ours = site == null
                ? origin == null || sameHost(origin, headers.getHeaderString("Host"))
                : site.equals("same-origin") || site.equals("none");
        if (!ours) {
            throw Problem.of(
                    Response.Status.FORBIDDEN, "This form was sent from another site; use the page of this one");
        }
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return URI.create(origin).getRawAuthority() instanceof String authority && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
