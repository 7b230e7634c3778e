package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.setting.ParallelSettings;
import dev.orcaworkflow.configuration.setting.WorkflowSettings;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How a configuration wants to be run. Values that make no sense count as absent; the gates name them. */
final class RunSettingsReading {
    private static final Duration TIMEOUT_PER_FILE = Duration.ofMinutes(20);

    private RunSettingsReading() {}

    static ParallelSettings parallel(YamlMapping merged) {
        YamlMapping section = PythonValues.mapping(merged.get("parallel_processing"), merged);
        YamlNode workers = section.has("max_workers") ? section.get("max_workers") : section.get("workers");
        boolean enabled = !section.has("enabled") || PythonValues.truth(section.get("enabled"));
        OptionalDouble seconds = PythonValues.number(section.get("timeout_per_file"));
        Duration timeout = seconds.isPresent() && seconds.getAsDouble() > 0
                ? Duration.ofMillis(Math.round(seconds.getAsDouble() * 1000))
                : TIMEOUT_PER_FILE;
        return new ParallelSettings(enabled, positive(workers), timeout);
    }

    static WorkflowSettings workflow(YamlMapping merged) {
        YamlMapping section = PythonValues.mapping(merged.get("workflow"), merged);
        return new WorkflowSettings(
                whole(section.get("execution_order")),
                PythonValues.text(section.get("next_config")),
                PythonValues.text(section.get("previous_config")));
    }

    private static OptionalInt positive(YamlNode node) {
        OptionalInt value = whole(node);
        return value.isPresent() && value.getAsInt() > 0 ? value : OptionalInt.empty();
    }

    static OptionalInt whole(YamlNode node) {
        OptionalDouble value = PythonValues.number(node);
        return value.isPresent() && value.getAsDouble() == (int) value.getAsDouble()
                ? OptionalInt.of((int) value.getAsDouble())
                : OptionalInt.empty();
    }
}
