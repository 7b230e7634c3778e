package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Placement;
import dev.orcaworkflow.configuration.edit.Setting;
import java.util.List;

/** {@code engine.memory_factor}: twice the memory that was asked for. */
record MoreMemory() implements Repair {
    private static final int MOST = 8;

    @Override
    public Strategy strategy() {
        return Strategy.MORE_MEMORY;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        int before = configuration.engine().memoryFactor().orElse(1);
        int after = Math.min(MOST, 2 * before);
        if (after <= before) {
            return Rewriting.NOTHING;
        }
        return new Rewriting(
                new Placement(configuration.text(), configuration.own())
                        .put(List.of("engine", "memory_factor"), new Setting.Word(Integer.toString(after))),
                List.of("asks for %d times the memory that its files let expect".formatted(after)));
    }
}
