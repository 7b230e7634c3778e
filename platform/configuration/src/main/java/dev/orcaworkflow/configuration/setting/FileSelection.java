package dev.orcaworkflow.configuration.setting;

import dev.orcaworkflow.configuration.finding.Position;
import java.util.List;

/**
 * Which files a configuration asks for.
 *
 * @param directory as written; null for the configuration's own folder
 * @param extensions without the dot, in the order written
 * @param pattern a part of the name, wildcards allowed; null for every name
 * @param directoryAt where the directory is said, else the section
 * @param patternAt where the pattern is said, else the section
 * @param extensionAt where the extensions are said, else the section
 */
public record FileSelection(
        String directory,
        List<String> extensions,
        String pattern,
        FileFilters filters,
        Position directoryAt,
        Position patternAt,
        Position extensionAt,
        Position filtersAt) {

    public FileSelection {
        extensions = List.copyOf(extensions);
    }
}
