package dev.orcaworkflow.validation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Binds columns of many rows to one statement that unnests them: one statement per table and transaction. */
public final class Sql {
    private Sql() {}

    /** Binds one column of {@code rows} as an array of the SQL type. */
    public static <R> void column(
            PreparedStatement statement, int index, String type, List<R> rows, Function<R, ?> value)
            throws SQLException {
        array(statement, index, type, rows.stream().map(value).toArray());
    }

    public static void array(PreparedStatement statement, int index, String type, Collection<?> values)
            throws SQLException {
        array(statement, index, type, values.toArray());
    }

    private static void array(PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        // The driver sends a String[] in binary, but spells an Object[] out, character by character.
        Object[] typed = type.equals("text") ? Arrays.copyOf(values, values.length, String[].class) : values;
        Connection connection = statement.getConnection();
        statement.setArray(index, connection.createArrayOf(type, typed));
    }
}
