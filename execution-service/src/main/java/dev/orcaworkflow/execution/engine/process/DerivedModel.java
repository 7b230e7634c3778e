package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.model.Model;
import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.setting.StaticsSearch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A variation on a user's model, for one process of one attempt: it names another model as its base and says only what
 * differs. The model itself is read and never written. The ways to a static position are those that users go by hand: a
 * catenary as the start shape of every line, and five times the damping and the iterations.
 *
 * @param model as the user wrote it
 */
record DerivedModel(SelectedFile file, Model model) {
    static final String UNSUPPORTED = "STATICS_SEARCH_UNSUPPORTED";

    private static final int FACTOR = 5;
    private static final List<String> DAMPING = List.of("StaticsMinDamping", "StaticsMaxDamping");
    private static final List<String> DAMPED =
            List.of("StaticsMinDamping", "StaticsMaxDamping", "StaticsMaxIterations");

    /** Why this model cannot be searched so; empty when it can. */
    Optional<String> obstacle(StaticsSearch search) {
        if (search.changesStartShape() && model.objects("Lines").isEmpty()) {
            return Optional.of(file.relative() + " has no lines that could start from another shape");
        }
        return search.changesDamping()
                ? DAMPING.stream()
                        .filter(setting ->
                                general().flatMap(it -> it.text(setting)).isEmpty())
                        .findFirst()
                        .map(missing -> "%s does not say General.%s: five times of what is not known"
                                .formatted(file.relative(), missing))
                : Optional.empty();
    }

    /** @param base as the program spells the path of the user's model */
    String searching(StaticsSearch search, String base) {
        StringBuilder text = head("looks for a static position with another " + search.words(), base);
        if (search.changesDamping()) {
            text.append("General:\n");
            written().forEach((setting, value) -> text.append("  %s: %s\n".formatted(setting, raised(value))));
        }
        if (search.changesStartShape()) {
            text.append("Lines:\n");
            for (ModelObject line : model.objects("Lines")) {
                text.append("  %s:\n    StaticsStep1: Catenary\n".formatted(quoted(line.name())));
            }
        }
        return text.toString();
    }

    /**
     * From the position that was found, with the model's own settings.
     *
     * @param found as the program spells the path of the model that it left
     */
    String proving(String found) {
        StringBuilder text =
                head("starts from the static position that was found, with the model's own settings", found);
        if (!written().isEmpty()) {
            text.append("General:\n");
            written().forEach((setting, value) -> text.append("  %s: %s\n".formatted(setting, value)));
        }
        return text.toString();
    }

    private StringBuilder head(String what, String base) {
        return new StringBuilder("%%YAML 1.1%n# Derived for one attempt from %s, which is not changed: %s.%n---%n"
                        .formatted(file.relative(), what)
                        .replace(System.lineSeparator(), "\n"))
                .append("BaseFile: ")
                .append(quoted(base))
                .append('\n');
    }

    /** What the model itself says of how its statics are damped. */
    private Map<String, String> written() {
        Map<String, String> values = new LinkedHashMap<>();
        DAMPED.forEach(
                setting -> general().flatMap(it -> it.text(setting)).ifPresent(value -> values.put(setting, value)));
        return values;
    }

    private Optional<ModelObject> general() {
        return model.section("General");
    }

    private static String raised(String value) {
        double number = FACTOR * Double.parseDouble(value);
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
