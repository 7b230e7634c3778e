package dev.orcaworkflow.validation.template;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How templates are verified. */
@ConfigMapping(prefix = "workflow.validation.template")
public interface TemplateConfig {
    /** Most files that the batch step of a verification tries. */
    @WithDefault("5")
    int batchFiles();

    /** How many times the seconds per file of the version before a new version may take. */
    @WithDefault("1.5")
    double slowdown();

    /** Seconds per file by which a new version may be slower in any case; shorter than that, a difference is noise. */
    @WithDefault("0.25")
    double grace();
}
