package dev.orcaworkflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void givesARoleAnEmptySchemaOfItsOwn() throws SQLException {
        // Given
        TestDatabase.createSchema("harbour");
        change("create table buoy (id int)");

        // When
        TestDatabase.createSchema("harbour");

        // Then
        assertThat(answer("select count(*) from pg_tables where schemaname = current_schema()"))
                .isEqualTo("0");
        assertThat(answer("select current_schema()")).isEqualTo("harbour");
    }

    @Test
    void isDurable() throws SQLException {
        TestDatabase.createSchema("harbour");

        assertThat(answer("show fsync")).isEqualTo("on");
        assertThat(answer("show synchronous_commit")).isEqualTo("on");
    }

    private static void change(String statement) throws SQLException {
        try (Connection connection = connection();
                var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private static String answer(String query) throws SQLException {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(TestDatabase.url("harbour"), "harbour", "harbour");
    }
}
