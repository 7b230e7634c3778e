package dev.orcaworkflow.testkit;

import dev.orcaworkflow.contracts.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The one real broker of a test JVM, in a JVM of its own or, where {@link Containers} says so, in a
 * container, with every topic of the system. It can be killed and started
 * again on the same port with the same data. What is known of it lies in system properties, because Quarkus loads test
 * classes more than once and all of them mean the same broker.
 */
public final class TestBroker {
    private static final String DIRECTORY = "testkit.broker.directory";
    private static final String PORT = "testkit.broker.port";
    private static final String CONTROLLER_PORT = "testkit.broker.controller-port";
    private static final String PID = "testkit.broker.pid";
    private static final String CONTAINER = "testkit.broker.container";

    private TestBroker() {}

    /** Where the broker listens; starts it when nobody has yet. */
    public static synchronized String address() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, freePort());
            create();
            Runtime.getRuntime().addShutdownHook(new Thread(TestBroker::remove, "testkit-broker-end"));
            createTopics(systemTopics());
        }
        return "127.0.0.1:" + System.getProperty(PORT);
    }

    /** Kills the broker as a crash would; returns when it is gone. */
    public static void kill() {
        if (System.getProperty(CONTAINER) != null) {
            BrokerContainer.kill(System.getProperty(CONTAINER));
            return;
        }
        ProcessHandle.of(Long.getLong(PID)).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    private static void create() {
        if (Containers.wantedFor(Containers.KAFKA)) {
            System.setProperty(CONTAINER, BrokerContainer.create(System.getProperty(PORT)));
        } else {
            System.setProperty(DIRECTORY, Scratch.directory("broker").toString());
            System.setProperty(CONTROLLER_PORT, freePort());
            start();
        }
    }

    private static void remove() {
        if (System.getProperty(CONTAINER) != null) {
            BrokerContainer.remove(System.getProperty(CONTAINER));
            return;
        }
        kill();
        Scratch.delete(Path.of(System.getProperty(DIRECTORY)));
    }

    /** Starts the broker again where it was; returns when it answers. */
    public static void start() {
        if (System.getProperty(CONTAINER) != null) {
            BrokerContainer.start(System.getProperty(CONTAINER));
            return;
        }
        Process process = BrokerProcess.start(
                Path.of(System.getProperty(DIRECTORY)), System.getProperty(PORT), System.getProperty(CONTROLLER_PORT));
        System.setProperty(PID, Long.toString(process.pid()));
    }

    static List<NewTopic> systemTopics() {
        return Topics.all().stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
    }

    /** Creates topics beyond those of the system. */
    public static void createTopics(List<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not create its topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while creating topics", e);
        }
    }

    static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
