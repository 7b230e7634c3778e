package dev.orcaworkflow.e2e;

import dev.orcaworkflow.bench.harness.RunningSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four services over a system's broker and database, each of the build that it was last replaced by. */
final class Fleet implements AutoCloseable {
    static final List<String> SERVICES = List.of("validation", "execution", "recovery", "reporting");

    /** A stopping worker lets its runs end. */
    static final Map<String, String> DRAIN = Map.of("WORKFLOW_EXECUTION_DRAIN", "30s");

    /** What the services say of themselves now, and builds before 2026-11-27 have to be told to be gone back to. */
    private static final String LATER_MIGRATIONS = "QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS";

    private final Map<String, SecondInstance> instances = new LinkedHashMap<>();
    private final RunningSystem infrastructure;
    private int port;

    private Fleet(RunningSystem infrastructure, int firstPort) {
        this.infrastructure = infrastructure;
        this.port = firstPort;
    }

    /** Starts all four, of the build in this checkout; returns when they are ready. */
    static Fleet start(RunningSystem infrastructure, Path build, int firstPort) throws IOException {
        Fleet fleet = new Fleet(infrastructure, firstPort);
        for (String service : SERVICES) {
            fleet.instances.put(service, fleet.instance(service, build));
        }
        return fleet;
    }

    /** Brings up an instance of another build and lets the old one go when {@code together} returns. */
    void replace(String service, Path build, SteadyClient client, Runnable together) throws IOException {
        SecondInstance old = instances.get(service);
        SecondInstance next = instance(service, build);
        client.know(service, old.url(), next.url());
        instances.put(service, next);
        try {
            together.run();
        } finally {
            old.close();
        }
        client.know(service, next.url());
    }

    Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        instances.forEach((service, instance) -> urls.put(service, instance.url()));
        return urls;
    }

    /** The service's interface, wherever it is now. */
    Http http(String service) {
        return new Http(instances.get(service).url());
    }

    private SecondInstance instance(String service, Path build) throws IOException {
        Map<String, String> environment = new HashMap<>(DRAIN);
        if (!build.equals(Checkout.ROOT)) {
            environment.put(LATER_MIGRATIONS, "*:future,*:missing");
        }
        return SecondInstance.start(build, infrastructure, service, port++, environment);
    }

    @Override
    public void close() {
        instances.values().forEach(SecondInstance::close);
    }
}
