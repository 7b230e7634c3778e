package dev.orcaworkflow.reporting.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** One column of many rows, to be unnested: a statement per table and transaction, however many rows. */
public record SqlArray(String type, Object[] values) {

    /** PostgreSQL's text holds no NUL; model files and engines sometimes do. */
    public static <R> SqlArray text(Collection<R> rows, Function<R, String> column) {
        return of("text", rows, row -> withoutNul(column.apply(row)), String[]::new);
    }

    public static <R> SqlArray uuid(Collection<R> rows, Function<R, UUID> column) {
        return of("uuid", rows, column, UUID[]::new);
    }

    public static <R> SqlArray integer(Collection<R> rows, Function<R, Integer> column) {
        return of("int4", rows, column, Integer[]::new);
    }

    public static <R> SqlArray number(Collection<R> rows, Function<R, Double> column) {
        return of("float8", rows, column, Double[]::new);
    }

    public static <R> SqlArray truth(Collection<R> rows, Function<R, Boolean> column) {
        return of("bool", rows, column, Boolean[]::new);
    }

    public static <R> SqlArray time(Collection<R> rows, Function<R, Instant> column) {
        return of(
                "timestamptz",
                rows,
                row -> {
                    Instant time = column.apply(row);
                    return time == null ? null : time.toString();
                },
                Object[]::new);
    }

    /** Typed: the driver sends String[] and the like in binary, but spells an Object[] out, character by character. */
    private static <R, V> SqlArray of(
            String type, Collection<R> rows, Function<R, ? extends V> column, IntFunction<V[]> array) {
        return new SqlArray(type, rows.stream().map(column).toArray(array));
    }

    private static String withoutNul(String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }
}
