package dev.orcaworkflow.reporting.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes one value of one row. */
@FunctionalInterface
public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}
