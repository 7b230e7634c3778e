package dev.orcaworkflow.validation.template.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.messaging.Patience;
import dev.orcaworkflow.validation.template.TemplateName;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Puts the shipped templates into the registry at every start; one that is there already stays as it is. */
@ApplicationScoped
class TemplateLibrary {
    static final List<String> FILES = List.of(
            "catenary_mooring_study_v1.0.0.yml",
            "orcaflex_dashboard_v1.0.0.yml",
            "orcaflex_debug_v1.0.0.yml",
            "orcaflex_force_analysis_v1.0.0.yml",
            "orcaflex_post_process_full_v1.0.0.yml",
            "orcaflex_post_process_summary_v1.0.0.yml",
            "orcaflex_test_single_v1.0.0.yml");

    private final TemplateRegistry registry;
    private final Patience patience;

    TemplateLibrary(TemplateRegistry registry, Patience patience) {
        this.registry = registry;
        this.patience = patience;
    }

    void start(@Observes StartupEvent start) {
        FILES.forEach(
                file -> patience.untilDatabaseAnswers(() -> registry.ship(TemplateName.ofFile(file), text(file))));
    }

    static String text(String file) {
        try (InputStream in = TemplateLibrary.class.getResourceAsStream("/templates/" + file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
