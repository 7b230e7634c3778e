package dev.orcaworkflow.validation.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLifecycleTest {

    @ParameterizedTest(name = "{0} --{1}--> {2}")
    @CsvSource({
        "draft,      PASS,      verified",
        "draft,      FAIL,      stays",
        "draft,      PROMOTE,   refused",
        "draft,      DEPRECATE, refused",
        "draft,      RETIRE,    refused",
        "verified,   PASS,      stays",
        "verified,   FAIL,      draft",
        "verified,   PROMOTE,   production",
        "verified,   DEPRECATE, refused",
        "verified,   RETIRE,    retired",
        "production, PASS,      stays",
        "production, FAIL,      deprecated",
        "production, PROMOTE,   stays",
        "production, DEPRECATE, deprecated",
        "production, RETIRE,    refused",
        "deprecated, PASS,      stays",
        "deprecated, FAIL,      stays",
        "deprecated, PROMOTE,   production",
        "deprecated, DEPRECATE, stays",
        "deprecated, RETIRE,    retired",
        "retired,    PASS,      refused",
        "retired,    FAIL,      refused",
        "retired,    PROMOTE,   refused",
        "retired,    DEPRECATE, refused",
        "retired,    RETIRE,    stays"
    })
    void goesOneStepAtATime(String from, TemplateStep step, String becomes) {
        String outcome =
                switch (TemplateLifecycle.decide(TemplateState.of(from), step)) {
                    case TemplateDecision.Moves(TemplateState to) -> to.id();
                    case TemplateDecision.Stays() -> "stays";
                    case TemplateDecision.Refused _ -> "refused";
                };

        assertThat(outcome).isEqualTo(becomes);
    }

    @Test
    void readsNameAndVersionFromAFileName() {
        assertThat(TemplateName.ofFile("templates/mooring_study_v1.12.3.yml").toString())
                .isEqualTo("mooring_study@1.12.3");
    }

    @ParameterizedTest
    @CsvSource({"mooring.yml", "mooring_v1.yml", "mooring_v1.0.yml", "mooring_v1.0.0.txt", "_v1.0.0.yml"})
    void refusesAFileNameWithoutAVersion(String file) {
        assertThatThrownBy(() -> TemplateName.ofFile(file)).isInstanceOf(TemplateFault.class);
    }

    @Test
    void ordersVersionsByNumber() {
        assertThat(TemplateVersion.parse("1.10.0")).isGreaterThan(TemplateVersion.parse("1.9.9"));
    }
}
