package dev.orcaworkflow.testkit;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL's own image; it ends with the JVM. */
final class DatabaseContainer {
    private static final int PORT = 5432;

    private DatabaseContainer() {}

    /** Starts one; its port on this machine. */
    @SuppressWarnings("resource") // Lives as long as the JVM.
    static int start(String maxConnections) {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(Containers.POSTGRES))
                .withEnv("POSTGRES_PASSWORD", "postgres")
                .withCommand("postgres", "-c", "max_connections=" + maxConnections)
                .withExposedPorts(PORT)
                // Once for the server that runs the first scripts, once for the one that stays.
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "testkit-database-end"));
        return container.getMappedPort(PORT);
    }
}
