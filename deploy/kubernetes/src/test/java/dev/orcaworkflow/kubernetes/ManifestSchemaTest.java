package dev.orcaworkflow.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is applied that an API server with strict field validation would refuse. */
class ManifestSchemaTest {

    @BeforeAll
    static void needsKustomize() {
        Overlay.assumeKustomize();
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryFieldAndMissesNone(Overlay overlay) {
        List<String> errors = overlay.manifests().stream()
                .flatMap(manifest -> StrictCheck.errors(manifest).stream())
                .toList();

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesATypoInAnyFieldOfAnyKind(Overlay overlay) {
        Map<String, Manifest> oneOfEachKind = new LinkedHashMap<>();
        overlay.manifests().forEach(manifest -> oneOfEachKind.putIfAbsent(manifest.kind(), manifest));

        List<String> passed = oneOfEachKind.values().stream()
                .flatMap(Typo::outsideOfTypeMeta)
                .filter(typo -> StrictCheck.errors(typo.manifest()).isEmpty())
                .map(typo -> typo.manifest() + " " + typo.path())
                .toList();

        assertThat(passed).isEmpty();
    }

    @Test
    void refusesAKindThatNobodyKnows() {
        Manifest misspelt = Overlay.parse("{apiVersion: v1, kind: Sevrice, metadata: {name: a}}")
                .getFirst();

        assertThat(StrictCheck.errors(misspelt)).singleElement().asString().contains("Sevrice");
    }

    @Test
    void refusesAWorkloadWithoutItsSelector() {
        Manifest incomplete = Overlay.parse(
                        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {}}}")
                .getFirst();

        assertThat(StrictCheck.errors(incomplete)).singleElement().asString().contains("selector");
    }
}
