package dev.orcaworkflow.validation.template.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.validation.RealParts;
import dev.orcaworkflow.validation.template.TemplateName;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class TemplateShippingTest {
    @Inject
    TemplateLibrary library;

    @Inject
    TemplateRegistry registry;

    @Test
    void registersEachTemplateOnceHoweverOftenTheServiceStarts() {
        library.start(new StartupEvent());

        assertThat(TemplateLibrary.FILES).allSatisfy(file -> {
            TemplateName name = TemplateName.ofFile(file).name();
            assertThat(registry.versions(name)).hasSize(1);
            assertThat(registry.history(name)).singleElement().returns("shipped", entry -> entry.action());
        });
    }
}
