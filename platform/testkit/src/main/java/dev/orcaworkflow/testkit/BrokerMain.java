package dev.orcaworkflow.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker of one node: {@code BrokerMain DIRECTORY PORT CONTROLLER_PORT [PROPERTIES]}. Prints {@code ready} when it is,
 * and ends when standard input does, so that it never outlives the tests that started it. What the file of properties
 * says goes before everything else.
 */
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Logger.getLogger("").setLevel(Level.WARNING);
        Path directory = Path.of(arguments[0]);
        formatOnce(directory);
        var settings = new KafkaConfig(settings(directory, arguments), false);
        var server = new KafkaRaftServer(settings, Time.SYSTEM);
        server.startup();
        answers.println("ready");
        answers.flush();
        awaitEndOfInput();
        server.shutdown();
        server.awaitShutdown();
    }

    private static void formatOnce(Path directory) throws Exception {
        if (!Files.exists(directory.resolve("meta.properties"))) {
            new Formatter()
                    .setPrintStream(System.err)
                    .setNodeId(1)
                    .setClusterId("dGVzdC1vcmNhLXdvcmtmbA")
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
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + arguments[2]);
        if (arguments.length > 3) {
            try (var more = Files.newBufferedReader(Path.of(arguments[3]), StandardCharsets.UTF_8)) {
                settings.load(more);
            }
        }
        return settings;
    }

    private static void awaitEndOfInput() throws IOException {
        int read;
        do {
            read = System.in.read();
        } while (read >= 0);
    }
}
