package dev.orcaworkflow.testkit;

import com.github.dockerjava.api.model.PortBinding;
import dev.orcaworkflow.broker.BrokerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Kafka's own image, on the same port of this machine each time it is started. */
final class BrokerContainer {
    private static final int PORT = 9092;

    private BrokerContainer() {}

    /** Starts a new one; its id. Whoever asks it waits until it answers. */
    @SuppressWarnings("resource") // Lives as long as the JVM, and is told to end by its id.
    static String create(String port) {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(Containers.KAFKA))
                .withEnv(environment(port))
                .withExposedPorts(PORT)
                .withCreateContainerCmdModifier(command -> command.getHostConfig()
                        .withPortBindings(PortBinding.parse("127.0.0.1:%s:%d".formatted(port, PORT))));
        container.start();
        return container.getContainerId();
    }

    static void start(String id) {
        DockerClientFactory.instance().client().startContainerCmd(id).exec();
    }

    static void kill(String id) {
        DockerClientFactory.instance().client().killContainerCmd(id).exec();
    }

    static void remove(String id) {
        DockerClientFactory.instance()
                .client()
                .removeContainerCmd(id)
                .withForce(true)
                .withRemoveVolumes(true)
                .exec();
    }

    /** The image's way to write properties. */
    private static Map<String, String> environment(String port) {
        Properties settings = new Properties();
        try (var defaults = BrokerMain.class.getResourceAsStream("broker.properties")) {
            settings.load(defaults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put("listeners", "PLAINTEXT://:%d,CONTROLLER://:9093".formatted(PORT));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.quorum.voters", "1@localhost:9093");
        settings.put("log.dirs", "/var/lib/kafka/data");
        Map<String, String> environment = new HashMap<>();
        settings.forEach((name, value) -> environment.put(
                "KAFKA_" + name.toString().toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        return environment;
    }
}
