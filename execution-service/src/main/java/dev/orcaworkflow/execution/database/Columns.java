package dev.orcaworkflow.execution.database;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Turns rows into the columns that {@code unnest} takes. */
public final class Columns {
    private Columns() {}

    public static <T> UUID[] ids(Collection<T> rows, Function<T, UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    public static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    public static <T> Integer[] numbers(Collection<T> rows, ToIntFunction<T> column) {
        return rows.stream().mapToInt(column).boxed().toArray(Integer[]::new);
    }

    /** For a column that may be null. */
    public static <T> Integer[] optionalNumbers(Collection<T> rows, Function<T, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }

    public static <T> Double[] measures(Collection<T> rows, ToDoubleFunction<T> column) {
        return rows.stream().mapToDouble(column).boxed().toArray(Double[]::new);
    }

    /** For a column that may be null. */
    public static <T> Double[] optionalMeasures(Collection<T> rows, Function<T, Double> column) {
        return rows.stream().map(column).toArray(Double[]::new);
    }

    public static <T> byte[][] bytes(Collection<T> rows, Function<T, byte[]> column) {
        return rows.stream().map(column).toArray(byte[][]::new);
    }
}
