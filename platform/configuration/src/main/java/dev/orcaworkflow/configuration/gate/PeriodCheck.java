package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.List;
import java.util.OptionalDouble;

/** Windows in time, {@code [t0, t1]} or {@code [t]}, in seconds; null stands for the start or the end of the simulation. */
final class PeriodCheck implements Check {
    private static final String FORM = "write [from, to] in seconds, or StaticState, WholeSimulation or LatestWave";

    @Override
    public void examine(Subject subject) {
        for (SummaryColumn column : Columns.of(subject)) {
            YamlNode period = column.data().get("SimulationPeriod");
            if (period instanceof YamlSequence window) {
                window(subject, window);
            } else if (PythonValues.number(period).isPresent()) {
                subject.add(
                        Rule.PERIOD_FORM,
                        period,
                        "SimulationPeriod " + PythonValues.text(period).orElse("")
                                + " is the number of a stage, as older versions wrote it",
                        FORM);
            }
        }
    }

    private static void window(Subject subject, YamlSequence window) {
        List<YamlNode> times = window.items();
        if (times.isEmpty() || times.size() > 2) {
            subject.add(
                    Rule.PERIOD_FORM, window, "SimulationPeriod has " + times.size() + " times, not one or two", FORM);
            return;
        }
        for (YamlNode time : times) {
            if (!PythonValues.isNull(time) && PythonValues.number(time).isEmpty()) {
                String written = PythonValues.text(time).orElse("a list or mapping");
                subject.add(Rule.PERIOD_FORM, time, "SimulationPeriod holds '" + written + "', no time", FORM);
                return;
            }
        }
        OptionalDouble from = PythonValues.number(times.getFirst());
        OptionalDouble to = PythonValues.number(times.getLast());
        if (from.isPresent() && to.isPresent() && to.getAsDouble() < from.getAsDouble()) {
            subject.add(
                    Rule.PERIOD_FORM,
                    window,
                    "SimulationPeriod ends at " + text(times.getLast()) + " s, before it begins at "
                            + text(times.getFirst()) + " s",
                    "write the earlier time first");
        }
    }

    private static String text(YamlNode node) {
        return PythonValues.text(node).orElse("");
    }
}
