package dev.orcaworkflow.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test the real database of its JVM, with an empty schema and a role of the same name; the argument
 * {@code schema} names both.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private String schema = "test";

    @Override
    public void init(Map<String, String> arguments) {
        schema = arguments.getOrDefault("schema", schema);
    }

    @Override
    public Map<String, String> start() {
        TestDatabase.createSchema(schema);
        return Map.of(
                "quarkus.datasource.jdbc.url", TestDatabase.url(schema),
                "quarkus.datasource.username", schema,
                "quarkus.datasource.password", schema);
    }

    /** The database serves all tests of the JVM and ends with it. */
    @Override
    public void stop() {}
}
