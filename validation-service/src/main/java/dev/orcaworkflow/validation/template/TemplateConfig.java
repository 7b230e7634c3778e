package dev.orcaworkflow.validation.template;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How templates are verified. */
@ConfigMapping(prefix = "workflow.validation.template")
public interface TemplateConfig {
    /** How long a result may arrive after its batch was told complete; then the batch step has failed. */
    @WithDefault("5s")
    Duration settling();

    /** How many times the seconds per file of the version before a new version may take. */
    @WithDefault("1.5")
    double slowdown();

    /** Seconds per file by which a new version may be slower in any case; shorter than that, a difference is noise. */
    @WithDefault("0.25")
    double grace();
}
