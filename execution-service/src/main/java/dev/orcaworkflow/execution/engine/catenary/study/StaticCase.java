package dev.orcaworkflow.execution.engine.catenary.study;

import dev.orcaworkflow.execution.engine.catenary.model.StaticModel;
import dev.orcaworkflow.execution.engine.catenary.mooring.SystemStatics;
import java.util.Map;
import java.util.Optional;

/**
 * A solved case.
 *
 * @param id stem of its file, with what was varied behind it
 * @param condition as declared; {@code damaged} only where the vessel was let go after a line was lost
 * @param statics every line solved
 * @param mobilised the same with friction fully mobilised, where the model has friction and both bounds are wanted
 * @param removed the line that the study removed
 * @param description one sentence on what was done to the model
 */
public record StaticCase(
        String id,
        String condition,
        Map<String, String> factors,
        StaticModel model,
        SystemStatics statics,
        Optional<SystemStatics> mobilised,
        Optional<String> removed,
        String description) {

    /** Not a damaged condition: no factor of safety is meant for it. */
    public static final String VESSEL_HELD = "line absent, vessel held";

    public int iterations() {
        return statics.hanging().stream()
                .mapToInt(line -> line.shape().iterations())
                .sum();
    }

    /** The largest miss of any line's end, m. */
    public double residual() {
        return statics.hanging().stream()
                .mapToDouble(line -> line.shape().residual())
                .max()
                .orElse(0);
    }
}
