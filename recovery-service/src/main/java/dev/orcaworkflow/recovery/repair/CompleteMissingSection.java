package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Placement;
import dev.orcaworkflow.configuration.edit.Setting;
import java.util.List;

/**
 * {@code summary.flag} is on and {@code summary_settings} missing or without groups.
 *
 * @param groups what it is completed with
 * @param source where that comes from, in plain words
 */
record CompleteMissingSection(Setting.Items groups, String source) implements Repair {
    @Override
    public Strategy strategy() {
        return Strategy.COMPLETE_MISSING_SECTION;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        Placement placement = new Placement(
                configuration.text(), configuration.own(), "completed by recovery: the section was missing");
        return new Rewriting(
                placement.put(List.of("summary_settings", "groups"), groups),
                List.of("added summary_settings, which was missing: " + source));
    }
}
