package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Workers, time limits, order, log level. */
final class RunSettingsCheck implements Check {
    private static final double LONGEST_SECONDS = 30 * 24 * 3600.0;

    @Override
    public void examine(Subject subject) {
        workers(subject, "max_workers");
        workers(subject, "workers");
        number(subject, 0, LONGEST_SECONDS, false, "parallel_processing", "timeout_per_file");
        number(subject, 0, 1e6, true, "workflow", "execution_order");
        number(subject, 0, 1e9, true, "engine", "tolerance");
        number(subject, 1, Vocabulary.MOST_FILES_PER_PROCESS, true, "engine", "files_per_process");
        number(subject, 1, Vocabulary.MOST_MEMORY_FACTOR, true, "engine", "memory_factor");
        decimals(subject, "summary");
        decimals(subject, "linked_statistics");
        decimals(subject, "time_series");
        logLevel(subject);
    }

    private static void decimals(Subject subject, String output) {
        number(subject, 0, Vocabulary.MOST_DECIMALS, true, "orcaflex", "postprocess", output, "csv_decimal");
    }

    private static void workers(Subject subject, String key) {
        YamlNode node = subject.configuration().node("parallel_processing", key);
        if (!PythonValues.text(node).filter("auto"::equals).isPresent()) {
            number(subject, 1, Vocabulary.MOST_WORKERS, true, "parallel_processing", key);
        }
    }

    private static void number(Subject subject, double least, double most, boolean whole, String... path) {
        YamlNode node = subject.configuration().node(path);
        if (PythonValues.isNull(node)) {
            return;
        }
        String name = String.join(".", path);
        String written = PythonValues.text(node).orElse("a list or mapping");
        OptionalDouble value = PythonValues.number(node);
        if (value.isEmpty()) {
            subject.add(Rule.NOT_A_NUMBER, node, name + " is '" + written + "', not a number", "write a number");
        } else if (outside(value.getAsDouble(), least, most, whole)) {
            String range = (whole ? "a whole number " : "") + "from " + plain(least) + " to " + plain(most);
            subject.add(Rule.OUT_OF_RANGE, node, name + " is " + written + ", not " + range, "write " + range);
        }
    }

    /** A time limit of zero would end every file before it began, so a fraction's range excludes its least value. */
    private static boolean outside(double value, double least, double most, boolean whole) {
        boolean inside = whole ? value >= least && value == Math.rint(value) : value > least;
        return !inside || value > most;
    }

    private static String plain(double value) {
        return String.valueOf((long) value);
    }

    private static void logLevel(Subject subject) {
        YamlNode node = subject.configuration().node("default", "log_level");
        String level = PythonValues.text(node).orElse("DEBUG");
        if (!Vocabulary.LEVELS.contains(level.toUpperCase(Locale.ROOT))) {
            subject.addUnknown("default.log_level", level, node, Vocabulary.LEVELS);
        }
    }
}
