package dev.orcaworkflow.execution.engine.catenary.study;

import dev.orcaworkflow.configuration.selection.CaseFactors;
import dev.orcaworkflow.configuration.setting.CaseContext;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.execution.engine.catenary.model.Asked;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the {@code engine:} section asks of the statics engine.
 *
 * @param pretensions lengths to find before anything else is solved
 * @param damaged lines to remove in turn: names, {@code most-loaded}, {@code second-most-loaded}
 */
public record StudySettings(
        EngineSettings engine,
        Asked asked,
        FrictionPolicy friction,
        List<Pretension> pretensions,
        List<String> damaged) {

    /** @param bending a result depends on bending */
    public static StudySettings of(EngineSettings engine, boolean bending) {
        boolean drag = PythonValues.text(engine.section().get("current"))
                .filter("drag"::equals)
                .isPresent();
        return new StudySettings(
                engine,
                new Asked(engine.accept(), drag, bending),
                FrictionPolicy.of(engine.friction().orElse("both").toLowerCase(Locale.ROOT)),
                Pretension.all(engine.section().get("pretension")),
                engine.damagedRemove());
    }

    /** In small letters; {@code damaged} wherever lines are removed and the vessel is let go; empty when not declared. */
    public String condition() {
        return engine.context()
                .condition()
                .map(CaseContext.Condition::name)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** Rows that each file has in a table. */
    public int casesPerFile() {
        return Math.max(1, damaged.size() + CasePlan.steps(engine.sweep()).size());
    }

    Map<String, String> factors(String stem) {
        return new CaseFactors(engine).of(stem);
    }
}
