package dev.orcaworkflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/batches/b1/report, VIEWER",
        "GET, /, VIEWER",
        "GET, /batches/b1, VIEWER",
        "POST, /api/v1/configs:validate, VIEWER",
        "POST, /api/v1/batches, ENGINEER",
        "POST, /api/v1/batches/b1:cancel, ENGINEER",
        "POST, /api/v1/batches/b1:pause, OPERATOR",
        "PUT, /api/v1/licence-pools/orcaflex, ADMIN",
        "GET, /api/v1/audit, ADMIN"
    })
    void namesTheRole(String method, String path, Role role) {
        assertThat(AccessPolicy.decide(method, path)).isEqualTo(new AccessDecision.Needs(role));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/something-new",
        "DELETE, /api/v1/batches/b1",
        "POST, /q/health",
        "TRACE, /api/v1/batches",
        "GET, /admin",
        "POST, /api/v1/batches/b1/x:pause"
    })
    void listsNothingElse(String method, String path) {
        assertThat(AccessPolicy.decide(method, path)).isEqualTo(new AccessDecision.Unlisted());
    }

    @ParameterizedTest
    @EnumSource
    void countsAHigherRoleForALowerOne(Role role) {
        assertThat(role.isHeldBy(Set.of("admin"))).isTrue();
        assertThat(role.isHeldBy(Set.of("viewer"))).isEqualTo(role == Role.VIEWER);
        assertThat(role.isHeldBy(Set.of())).isFalse();
    }

    @Test
    void keepsALogLineOneLine() {
        assertThat(OneLine.of("a\r\nINFO forged")).isEqualTo("a??INFO forged");
    }

    @Test
    void asksForTheSameRoleWithASlashAtTheEnd() {
        assertThat(AccessPolicy.decide("GET", "/api/v1/audit/")).isEqualTo(new AccessDecision.Needs(Role.ADMIN));
    }

    /** CVE-2026-39852 of the HTTP server: a parameter in the path must not lead to a weaker rule. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit;a=b", "/api;a=b/v1/audit", "/q/health;/../api/v1/audit"})
    void listsNoPathWithAMatrixParameter(String path) {
        assertThat(AccessPolicy.decide("GET", path)).isEqualTo(new AccessDecision.Unlisted());
    }
}
