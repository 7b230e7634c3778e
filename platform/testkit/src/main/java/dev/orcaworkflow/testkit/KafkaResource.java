package dev.orcaworkflow.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a Quarkus test the real broker of its JVM, with all topics and without automatic creation. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", TestBroker.address());
    }

    /** The broker serves all tests of the JVM and ends with it. */
    @Override
    public void stop() {}
}
