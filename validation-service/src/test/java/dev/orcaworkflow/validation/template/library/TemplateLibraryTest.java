package dev.orcaworkflow.validation.template.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.gate.ConfigurationSource;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.gate.PureGates;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.validation.template.TemplateName;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.text.Filling;
import dev.orcaworkflow.validation.template.text.TemplateReading;
import dev.orcaworkflow.validation.template.text.TemplateRendering;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Gates 1 to 3 of what each shipped template makes, on its own test input. Trials are the end-to-end tests' matter. */
class TemplateLibraryTest {
    static final List<String> FILES = TemplateLibrary.FILES;

    @ParameterizedTest
    @FieldSource("FILES")
    void makesAConfigurationWithoutFault(String file) throws Exception {
        TemplateRef ref = TemplateName.ofFile(file);
        TemplateText template = TemplateReading.read(file, TemplateLibrary.text(file));
        String text = TemplateRendering.render(
                ref,
                template,
                Filling.of(
                        ref.toString(), template.parameters(), template.test().parameters()));

        GateReport report = PureGates.check(
                new ConfigurationSource(
                        ref.file(), text.getBytes(UTF_8), template.test().fixture()),
                new Workspace(fixtures()),
                options(template.engine()));

        assertThat(report.findings())
                .filteredOn(finding -> !finding.severity().id().equals("info"))
                .isEmpty();
        assertThat(report.selection().files()).isNotEmpty();
        assertThat(report.engine()).isEqualTo(template.engine());
        assertThat(text).doesNotContain("${").doesNotContain("for_each");
        assertThat(template.description()).isNotBlank();
    }

    /** No engine of these tests is digitalmodel; what it can do is then not judged. */
    private static GateOptions options(String engine) {
        List<EngineCapability> offered = engine.equals("catenary") ? List.of(EngineCapability.CATENARY) : List.of();
        return new GateOptions(offered, Optional.of(engine), "catenary", false);
    }

    private static Path fixtures() throws URISyntaxException {
        return Path.of(TemplateLibrary.class.getResource("/templates/fixtures").toURI());
    }
}
