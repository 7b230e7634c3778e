package dev.orcaworkflow.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker of one node in a JVM of its own: {@code BrokerMain DIRECTORY PORT CONTROLLER_PORT [PROPERTIES]}. Prints
 * {@code ready} when it is. What the file of properties says goes before everything else.
 */
public final class BrokerMain {
    /** Environment variable with {@code ADDRESS:PORT} for clients on other hosts. */
    public static final String OUTSIDE = "WORKFLOW_BROKER_OUTSIDE";

    /** Environment variable with the password that those clients need, as user {@code workflow}. */
    public static final String PASSWORD = "WORKFLOW_BROKER_PASSWORD";

    /** System property: ends when standard input does, and so never outlives who started it. */
    public static final String ENDS_WITH_INPUT = "broker.ends-with-input";

    /** Who was refused what, and who could not say who he is: worth a line each, whatever else stays unsaid. */
    private static final List<Logger> REFUSALS = List.of(
            Logger.getLogger("kafka.authorizer.logger"), Logger.getLogger("org.apache.kafka.common.network.Selector"));

    private static final int NODE = 1;

    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        logToStandardError();
        Path directory = Path.of(arguments[0]);
        formatOnce(directory);
        var server = new KafkaRaftServer(new KafkaConfig(settings(directory, arguments), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        answers.println("ready");
        answers.flush();
        if (Boolean.getBoolean(ENDS_WITH_INPUT)) {
            awaitEndOfInput();
            server.shutdown();
        }
        server.awaitShutdown();
    }

    /** Whatever handlers the class path brings: Quarkus's own keeps everything back until an application starts. */
    private static void logToStandardError() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new ConsoleHandler());
        root.setLevel(Level.WARNING);
        REFUSALS.forEach(logger -> logger.setLevel(Level.INFO));
    }

    private static void formatOnce(Path directory) throws Exception {
        if (!Files.exists(directory.resolve("meta.properties"))) {
            new Formatter()
                    .setPrintStream(System.err)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .run();
        }
    }

    private static Properties settings(Path directory, String... arguments) throws IOException {
        Properties settings = new Properties();
        try (var defaults = BrokerMain.class.getResourceAsStream("broker.properties")) {
            settings.load(defaults);
        }
        settings.put("log.dirs", directory.toString());
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(arguments[1], arguments[2]));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + arguments[2]);
        letWorkersIn(settings);
        if (arguments.length > 3) {
            try (Reader more = Files.newBufferedReader(Path.of(arguments[3]), StandardCharsets.UTF_8)) {
                settings.load(more);
            }
        }
        return settings;
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

    private static void awaitEndOfInput() throws IOException {
        int read;
        do {
            read = System.in.read();
        } while (read >= 0);
    }
}
