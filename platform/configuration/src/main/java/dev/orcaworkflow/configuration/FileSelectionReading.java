package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.setting.FileFilters;
import dev.orcaworkflow.configuration.setting.FileSelection;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** File selections as they stand under {@code file_management} and {@code engine.models}. */
final class FileSelectionReading {
    private static final List<String> MODEL_FILES = List.of("yml");

    private FileSelectionReading() {}

    static FileSelection fileManagement(YamlMapping merged) {
        YamlMapping section = PythonValues.mapping(merged.get("file_management"), merged);
        YamlMapping filename = PythonValues.mapping(section.get("filename"), section);
        return selection(section, filename, "input_directory", PythonValues.texts(filename.get("extension")));
    }

    /** Models of our engines: text data files unless an extension is given. */
    static Optional<FileSelection> models(YamlMapping engine) {
        if (!(engine.get("models") instanceof YamlMapping models)) {
            return Optional.empty();
        }
        List<String> extensions = PythonValues.texts(models.get("extension"));
        return Optional.of(selection(models, models, "directory", extensions.isEmpty() ? MODEL_FILES : extensions));
    }

    private static FileSelection selection(
            YamlMapping section, YamlMapping filename, String directory, List<String> extensions) {
        return new FileSelection(
                named(section.get(directory)),
                extensions.stream().map(FileSelectionReading::withoutDot).toList(),
                named(filename.get("pattern")),
                filters(PythonValues.mapping(filename.get("filters"), filename)),
                at(section, directory, section),
                at(filename, "pattern", filename),
                at(filename, "extension", filename),
                at(filename, "filters", filename));
    }

    private static FileFilters filters(YamlMapping filters) {
        return new FileFilters(
                words(filters.get("contains")),
                words(filters.get("not_contains")),
                PythonValues.number(filters.get("min_size_kb")),
                PythonValues.number(filters.get("max_size_kb")),
                named(filters.get("regex")));
    }

    private static List<String> words(YamlNode node) {
        return PythonValues.texts(node).stream().filter(word -> !isOff(word)).toList();
    }

    /** A list of one word is refused by the gates, and read as that word. */
    private static String named(YamlNode node) {
        List<String> texts = PythonValues.texts(node);
        return texts.size() == 1 && !isOff(texts.getFirst()) ? texts.getFirst() : null;
    }

    /** The quoted word {@code "NULL"} switches a filter off too. */
    private static boolean isOff(String word) {
        return word.isEmpty() || word.equals("NULL");
    }

    /** {@code .yml} and {@code *.yml} are refused by the gates, and read as what is meant. */
    private static String withoutDot(String extension) {
        return extension.replaceFirst("^\\*?\\.", "");
    }

    private static Position at(YamlMapping mapping, String key, YamlMapping otherwise) {
        return mapping.find(key).map(YamlNode::at).orElse(otherwise.at());
    }
}
