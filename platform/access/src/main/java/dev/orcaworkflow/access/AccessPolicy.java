package dev.orcaworkflow.access;

import static dev.orcaworkflow.access.Role.ADMIN;
import static dev.orcaworkflow.access.Role.ENGINEER;
import static dev.orcaworkflow.access.Role.OPERATOR;
import static dev.orcaworkflow.access.Role.VIEWER;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of who may do what, for all services. The first rule that fits decides; what none lists is refused. */
public final class AccessPolicy {
    private record Rule(Set<String> methods, Pattern path, AccessDecision decision) {
        boolean fits(String method, String wanted) {
            return methods.contains(method) && path.matcher(wanted).matches();
        }
    }

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private static final List<Rule> RULES = List.of(
            open(READS, "/q/health(/.*)?"),
            open(READS, "/q/metrics"),
            open(READS, "/\\.well-known/oauth-protected-resource"),
            rule(READS, "/q/openapi", VIEWER),
            rule(READS, "/api/v1/audit", ADMIN),
            rule(READS, "/api/v1/.*", VIEWER),
            rule(
                    READS,
                    "/(batches/.*|jobs/.*|objectives|alerts|templates|workers|live\\.js|mark\\.svg|index\\.html"
                            + "|webjars/.*|favicon\\.ico)?",
                    VIEWER),

            // Asks only, changes nothing.
            rule(WRITES, "/api/v1/configs:(validate|fix|estimate|coverage)", VIEWER),
            rule(WRITES, "/api/v1/errors:classify", VIEWER),
            rule(WRITES, "/api/v1/batches", ENGINEER),
            rule(WRITES, "/api/v1/inventories", ENGINEER),
            rule(WRITES, "/api/v1/batches/[^/]+:(cancel|retry|estimate)", ENGINEER),
            rule(WRITES, "/api/v1/jobs/[^/]+:(cancel|retry|accept|reject|resubmit|discard)", ENGINEER),
            rule(WRITES, "/api/v1/signatures/[^/]+:answer", ENGINEER),
            // The same two, as forms on a page, which passes them on.
            rule(WRITES, "/batches/[^/]+/problems/[^/]+/(retry|answer)", ENGINEER),
            rule(
                    WRITES,
                    "/api/v1/templates(/[^:]+)?(:(new|verify|publish|migrate|impact|instantiate|render))?",
                    ENGINEER),
            rule(WRITES, "/api/v1/batches/[^/]+:(pause|resume)", OPERATOR),
            rule(WRITES, "/api/v1/templates/[^:]+:(promote|deprecate|revoke|retire)", OPERATOR),
            rule(WRITES, "/api/v1/dead-letters(/[^:]+)?:(replay|discard|resubmit)", OPERATOR),
            rule(WRITES, "/api/v1/licence-pools(/.*)?", ADMIN),
            rule(WRITES, "/api/v1/workers(/.*)?", ADMIN),
            rule(WRITES, "/api/v1/projection:rebuild", ADMIN));

    private AccessPolicy() {}

    /**
     * What a request needs.
     *
     * @param method in upper case
     * @param path normalised, without query
     */
    public static AccessDecision decide(String method, String path) {
        // Whoever answers takes a matrix parameter off before it looks at the path; for the rules it would be part of
        // it.
        if (path.indexOf(';') >= 0) {
            return new AccessDecision.Unlisted();
        }
        // Nor does it mind a slash at the end, which would lead past the rule for the path without it.
        String asked = path.length() > 1 ? path.replaceFirst("/+$", "") : path;
        return RULES.stream()
                .filter(rule -> rule.fits(method, asked))
                .map(Rule::decision)
                .findFirst()
                .orElse(new AccessDecision.Unlisted());
    }

    private static Rule rule(Set<String> methods, String path, Role role) {
        return new Rule(methods, Pattern.compile(path), new AccessDecision.Needs(role));
    }

    private static Rule open(Set<String> methods, String path) {
        return new Rule(methods, Pattern.compile(path), new AccessDecision.Open());
    }
}
