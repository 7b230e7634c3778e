package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Placement;
import dev.orcaworkflow.configuration.edit.Setting;
import java.util.List;

/**
 * {@code engine.files_per_process}: the program gets the files in portions, as so many smaller configurations, and the
 * tables are joined. What is selected, and what comes out, stays the same.
 *
 * @param files that the configuration selects
 */
record SplitConfiguration(int files) implements Repair {
    private static final int PARTS = 4;

    @Override
    public Strategy strategy() {
        return Strategy.SPLIT_CONFIGURATION;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        int before = Math.min(files, configuration.engine().filesPerProcess().orElse(files));
        if (before <= 1) {
            return Rewriting.NOTHING;
        }
        int after = Math.ceilDiv(before, PARTS);
        return new Rewriting(
                new Placement(configuration.text(), configuration.own())
                        .put(List.of("engine", "files_per_process"), new Setting.Word(Integer.toString(after))),
                List.of("runs as %d smaller configurations of at most %d files each, whose tables are joined"
                        .formatted(Math.ceilDiv(files, after), after)));
    }
}
