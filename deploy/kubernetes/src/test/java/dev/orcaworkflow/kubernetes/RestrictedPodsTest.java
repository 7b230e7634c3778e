package dev.orcaworkflow.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pod keeps the level "restricted" of the Pod Security Standards, and what we ask beyond it. */
class RestrictedPodsTest {
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet");

    @BeforeAll
    static void needsKustomize() {
        Overlay.assumeKustomize();
    }

    @ParameterizedTest
    @EnumSource
    void runsWithoutAnyRightThatItDoesNotNeed(Overlay overlay) {
        List<String> faults = new ArrayList<>();
        workloads(overlay).forEach(workload -> {
            JsonNode pod = workload.spec().at("/template/spec");
            require(faults, workload, pod.at("/securityContext/runAsNonRoot").asBoolean(), "runs as root");
            require(faults, workload, pod.at("/securityContext/runAsUser").asInt() > 0, "names no user");
            require(
                    faults,
                    workload,
                    pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                    "has no seccomp profile");
            require(faults, workload, !pod.path("automountServiceAccountToken").asBoolean(true), "gets a token");
            require(faults, workload, !pod.has("hostNetwork") && !pod.has("hostPID"), "shares the host's names");
            KafkaRights.elements(pod.path("containers")).forEach(container -> {
                JsonNode security = container.path("securityContext");
                require(
                        faults,
                        workload,
                        !security.path("allowPrivilegeEscalation").asBoolean(true),
                        "may gain privileges");
                require(
                        faults,
                        workload,
                        security.at("/capabilities/drop/0").asText().equals("ALL"),
                        "keeps capabilities");
                require(
                        faults,
                        workload,
                        security.path("readOnlyRootFilesystem").asBoolean()
                                || workload.name().equals("kafka"),
                        "may write to its root file system");
                require(faults, workload, container.at("/resources/requests").has("cpu"), "asks for no processor");
                require(
                        faults,
                        workload,
                        container.at("/resources/requests/memory").equals(container.at("/resources/limits/memory"))
                                && container.at("/resources/limits").has("memory"),
                        "has no memory of its own");
            });
        });

        assertThat(workloads(overlay)).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void speaksOnlyWithWhomAPolicyNames(Overlay overlay) {
        JsonNode denial = overlay.one("NetworkPolicy", "deny-all").spec();

        assertThat(denial.path("podSelector").size()).isZero();
        assertThat(denial.path("policyTypes").size()).isEqualTo(2);
        assertThat(denial.has("ingress") || denial.has("egress")).isFalse();
        assertThat(overlay.one("Namespace", "orcaflex-workflow").label("pod-security.kubernetes.io/enforce"))
                .isEqualTo("restricted");
    }

    private static Stream<Manifest> workloads(Overlay overlay) {
        return overlay.manifests().stream().filter(manifest -> WORKLOADS.contains(manifest.kind()));
    }

    private static void require(List<String> faults, Manifest workload, boolean kept, String fault) {
        if (!kept) {
            faults.add(workload + " " + fault);
        }
    }
}
