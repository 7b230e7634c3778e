package dev.orcaworkflow.configuration.setting;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Filters on the stem of a file's name.
 *
 * @param contains every one has to occur
 * @param notContains none may occur
 * @param regex searched anywhere in the stem; null when off
 */
public record FileFilters(
        List<String> contains,
        List<String> notContains,
        OptionalDouble minSizeKb,
        OptionalDouble maxSizeKb,
        String regex) {

    public static final FileFilters NONE =
            new FileFilters(List.of(), List.of(), OptionalDouble.empty(), OptionalDouble.empty(), null);

    public FileFilters {
        contains = List.copyOf(contains);
        notContains = List.copyOf(notContains);
    }
}
