package dev.orcaworkflow.execution.engine.catenary.study;

import dev.orcaworkflow.configuration.selection.CaseFactors;
import dev.orcaworkflow.configuration.setting.Sweep;
import java.util.ArrayList;
import java.util.List;

/** Names the cases that come of one file, before anything is read: a table has a row for each of them. */
final class CasePlan {
    /**
     * One step of a sweep.
     *
     * @param removed {@code none} for no line
     */
    record Step(double level, double offset, double heading, String removed) {
        String suffix() {
            String line = removed.equals("none") ? "" : "_minus_" + removed;
            return "_wl%s_off%s_h%s%s"
                    .formatted(
                            CaseFactors.number(level), CaseFactors.number(offset), CaseFactors.number(heading), line);
        }
    }

    private CasePlan() {}

    /** Without an offset the heading makes no difference: such a step comes once. Empty when there is no sweep. */
    static List<Step> steps(Sweep sweep) {
        if (sweep.equals(Sweep.NONE)) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (String removed : orElse(sweep.linesRemoved(), "none")) {
            for (double level : orElse(sweep.waterLevelsM(), 0.0)) {
                for (double offset : orElse(sweep.vesselOffsetsM(), 0.0)) {
                    List<Double> headings = orElse(sweep.headingsDeg(), 0.0);
                    for (double heading : offset == 0 ? headings.subList(0, 1) : headings) {
                        steps.add(new Step(level, offset, heading, removed));
                    }
                }
            }
        }
        return steps;
    }

    private static <T> List<T> orElse(List<T> values, T otherwise) {
        return values.isEmpty() ? List.of(otherwise) : values;
    }
}
