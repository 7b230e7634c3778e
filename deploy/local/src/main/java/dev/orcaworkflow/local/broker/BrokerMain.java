package dev.orcaworkflow.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker of one node in a JVM of its own: {@code BrokerMain DIRECTORY PORT CONTROLLER_PORT}. */
final class BrokerMain {
    /** Environment variable with {@code ADDRESS:PORT} for clients on other hosts. */
    static final String OUTSIDE = "WORKFLOW_BROKER_OUTSIDE";

    /** Environment variable with the password that those clients need, as user {@code workflow}. */
    static final String PASSWORD = "WORKFLOW_BROKER_PASSWORD";

    private static final int NODE = 1;

    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path directory = Path.of(arguments[0]);
        formatOnce(directory);
        var settings = new KafkaConfig(settings(directory, arguments[1], arguments[2]), false);
        var server = new KafkaRaftServer(settings, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    private static void formatOnce(Path directory) throws Exception {
        if (!Files.exists(directory.resolve("meta.properties"))) {
            new Formatter()
                    .setPrintStream(System.out)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .run();
        }
    }

    private static void letWorkersIn(Properties settings) {
        String outside = System.getenv(OUTSIDE);
        if (outside == null) {
            return;
        }
        String login = "org.apache.kafka.common.security.plain.PlainLoginModule required user_workflow=\"%s\";"
                .formatted(System.getenv(PASSWORD));
        settings.put("listeners", settings.get("listeners") + ",OUTSIDE://" + outside);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put(
                "listener.security.protocol.map",
                settings.get("listener.security.protocol.map") + ",OUTSIDE:SASL_PLAINTEXT");
        settings.put("listener.name.outside.sasl.enabled.mechanisms", "PLAIN");
        settings.put("listener.name.outside.plain.sasl.jaas.config", login);
    }

    private static Properties settings(Path directory, String port, String controllerPort) throws IOException {
        Properties settings = new Properties();
        try (var defaults = BrokerMain.class.getResourceAsStream("broker.properties")) {
            settings.load(defaults);
        }
        settings.put("log.dirs", directory.toString());
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(port, controllerPort));
        letWorkersIn(settings);
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        return settings;
    }
}
