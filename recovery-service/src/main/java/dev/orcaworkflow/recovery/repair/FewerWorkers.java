package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Placement;
import dev.orcaworkflow.configuration.edit.Setting;
import java.util.List;

/** Fewer files at the same time: half of what was asked for, at most four. */
record FewerWorkers() implements Repair {
    /** More than these hardly ever run at once, so halving more would change nothing. */
    private static final int MOST = 4;

    @Override
    public Strategy strategy() {
        return Strategy.FEWER_WORKERS;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        int before = configuration.parallel().maxWorkers().orElse(2 * MOST);
        int fewer = Math.clamp(before / 2, 1, MOST);
        if (!configuration.parallel().enabled() || fewer >= before) {
            return Rewriting.NOTHING;
        }
        Placement placement = new Placement(configuration.text(), configuration.own());
        return new Rewriting(
                placement.put(List.of("parallel_processing", "max_workers"), new Setting.Word(Integer.toString(fewer))),
                List.of("max_workers became %d: fewer files run at the same time".formatted(fewer)));
    }
}
