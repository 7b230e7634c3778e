package dev.orcaworkflow.validation.template.change;

import dev.orcaworkflow.validation.template.Bump;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How much it matters that a value under a path becomes another one of the same kind. */
final class Weight {
    /** What is asked of which object under which heading: another value is another question under the same name. */
    private static final Set<String> MEANING = Set.of(
            "basename",
            "library",
            "Command",
            "ObjectName",
            "Variable",
            "VarName",
            "Statistic_Type",
            "SimulationPeriod",
            "objectExtra",
            "ArcLength",
            "for_each");
    /** They are part of the names of result files and columns, which others read. */
    private static final Set<String> NAMES = Set.of("Label", "label", "output_directory");

    private static final List<Pattern> TUNING = List.of(
            Pattern.compile("parallel_processing\\..*"),
            Pattern.compile("default\\.log_level"),
            Pattern.compile("meta\\.description"));
    private static final Pattern OUTPUT_FLAG = Pattern.compile("orcaflex\\.postprocess\\.[^.]+\\.flag");

    private Weight() {}

    static Bump ofValue(Leaf before, Leaf after) {
        String path = before.path();
        if (TUNING.stream().anyMatch(tuned -> tuned.matcher(path).matches())) {
            return Bump.PATCH;
        }
        if (OUTPUT_FLAG.matcher(path).matches()) {
            return isOn(before) && !isOn(after) ? Bump.MAJOR : Bump.MINOR;
        }
        return MEANING.contains(before.key()) || NAMES.contains(before.key()) ? Bump.MAJOR : Bump.MINOR;
    }

    private static boolean isOn(Leaf flag) {
        return flag.kind() != Leaf.Kind.NULL && !flag.text().equalsIgnoreCase("false");
    }
}
