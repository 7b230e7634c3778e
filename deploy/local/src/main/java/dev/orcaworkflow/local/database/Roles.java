package dev.orcaworkflow.local.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database, one role and one schema per service; no role can read another's schema. */
record Roles(String password) {
    static final String DATABASE = "workflow";

    private static final List<String> SERVICES = List.of("validation", "execution", "recovery", "reporting");

    void createDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /** Creates what is missing and sets the password anew, so that a changed one is taken over. */
    void createSchemas(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String service : SERVICES) {
                var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + service + "'");
                if (!found.next()) {
                    statement.execute("create role " + service + " login");
                }
                statement.execute("alter role %s password '%s'".formatted(service, password));
                statement.execute("create schema if not exists %s authorization %s".formatted(service, service));
            }
        }
    }
}
