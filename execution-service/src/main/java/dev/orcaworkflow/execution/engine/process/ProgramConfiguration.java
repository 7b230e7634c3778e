package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The configuration as the program gets it: the user's own keys and values, with the folders of the attempt, absolute and
 * in the host's spelling, and no more workers than were granted. What the program merges into it stays its own business.
 */
record ProgramConfiguration(Configuration configuration, RunFolder folder, Platform platform) {

    /**
     * @param inputs the folder that holds the links to this process's files
     * @param only the one file that a substring pattern must not widen; null where all are meant
     */
    String text(Path inputs, SelectedFile only, int workers) {
        Map<String, Object> root = YamlText.entries(configuration.own());
        Map<String, Object> files = below(root, "file_management");
        files.put("input_directory", platform.spell(inputs));
        files.put("output_directory", platform.spell(folder.out()));
        if (only != null) {
            Map<String, Object> name = below(files, "filename");
            Map<String, Object> filters = below(name, "filters");
            filters.put("regex", "^" + python(only.stem()) + "$");
            name.put("filters", filters);
            files.put("filename", name);
        }
        root.put("file_management", files);
        Map<String, Object> parallel = below(root, "parallel_processing");
        parallel.put("max_workers", workers);
        root.put("parallel_processing", parallel);
        return YamlText.of(root);
    }

    private static Map<String, Object> below(Map<String, Object> parent, String key) {
        return parent.get(key) instanceof YamlNode node ? YamlText.entries(node) : new LinkedHashMap<>();
    }

    /** Escaped character by character: Python knows no {@code \Q...\E}. */
    private static String python(String stem) {
        StringBuilder escaped = new StringBuilder();
        stem.codePoints().forEach(c -> {
            if (!Character.isLetterOrDigit(c) && c != '_') {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }
}
