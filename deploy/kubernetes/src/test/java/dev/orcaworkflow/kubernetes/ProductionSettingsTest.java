package dev.orcaworkflow.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.MiniLogin;
import dev.orcaworkflow.testkit.SecuredBroker;
import dev.orcaworkflow.testkit.SecuredDatabase;
import dev.orcaworkflow.testkit.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The production overlay's environment and rights, on the real services, a broker with TLS, SCRAM and access lists, a
 * database with TLS, and a login. What is missing in the overlay is missing here.
 */
class ProductionSettingsTest {
    static final List<String> SERVICES = Checkout.SERVICES;

    private static final String STUDY = "deploy/local/samples/oc4-study";

    @TempDir
    static Path workspace;

    private static SecuredBroker broker;
    private static SecuredDatabase database;
    private static MiniLogin login;
    private static ProductionServices services;

    @BeforeAll
    static void start() {
        Overlay.assumeKustomize();
        TestCertificate certificate = TestCertificate.create();
        broker = SecuredBroker.start(certificate);
        Overlay.PRODUCTION.all("KafkaUser").forEach(user -> broker.addUser(user.name(), KafkaRights.bindings(user)));
        database = SecuredDatabase.start(certificate, SERVICES);
        login = MiniLogin.start();
        copy(Checkout.root().resolve(STUDY), workspace.resolve("study"));
        services = new ProductionServices(broker, database, login, certificate, workspace);
        services.start();
    }

    @AfterAll
    static void stop() {
        Stream.of(services, login, database, broker)
                .filter(part -> part != null)
                .forEach(ProductionSettingsTest::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesAConfigurationFromTheTopicToItsResult() throws Exception {
        // Given
        await().atMost(Duration.ofMinutes(3)).until(services::ready);
        String viewer = login.token("vera", List.of("viewer"));

        // When
        publish(
                "submitter",
                "submitter",
                "pretension.yml",
                Files.readAllBytes(workspace.resolve("study/pretension.yml")));

        // Then
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(states(viewer)).isEqualTo("SUCCEEDED"));
        assertThat(database.unencrypted()).isEmpty();
        assertThat(database.values("select count(*) from pg_stat_ssl s join pg_stat_activity a using (pid)"
                        + " where s.ssl and a.usename in ('validation', 'execution', 'recovery', 'reporting')"))
                .isNotEqualTo(List.of("0"));
        assertThat(services.status("reporting", "/api/v1/batches", null)).isEqualTo(302);
        assertThat(services.status("execution", "/api/v1/workers", null)).isEqualTo(401);
        assertThat(services.status("execution", "/api/v1/workers", viewer)).isEqualTo(200);
    }

    private static String states(String token) throws IOException, InterruptedException {
        var report = new ObjectMapper().readTree(services.get("reporting", "/api/v1/batches/production/report", token));
        return report.at("/jobs/0/state").asText();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void refusesAServicesKafkaUserAnotherOnesTopics(String service) {
        String user = service + "-service";
        String foreign = foreignTopic(service);

        assertThatThrownBy(() -> send(user, user, foreign, "stolen", new byte[0]))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void refusesAServicesKafkaUserAnotherOnesGroup(String service) {
        String user = service + "-service";
        String other = service.equals("validation") ? "execution-service" : "validation-service";
        Map<String, Object> settings = new HashMap<>(broker.client(user, user));
        settings.put("group.id", other);
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);

        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(Checkout.channels(service).getFirst()));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> send("submitter", "guessed", Topics.CONFIGS_SUBMITTED, "a.yml", new byte[0]))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void refusesAServicesRoleAnotherOnesSchema(String service) throws Exception {
        await().atMost(Duration.ofMinutes(3)).until(services::ready);
        String other = service.equals("validation") ? "execution" : "validation";

        try (var connection = DriverManager.getConnection("jdbc:postgresql://" + database.address(), service, service);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from %s.outbox".formatted(other)))
                    .hasMessageContaining("permission denied for schema " + other);
        }
    }

    /** Recovery may put dead letters back to any topic that somebody reads; nobody here reads alerts. */
    private static String foreignTopic(String service) {
        return switch (service) {
            case "execution" -> Topics.CONFIGS_APPROVED;
            case "recovery" -> Topics.REPORTS_ALERTS;
            default -> Topics.EXECUTIONS_RESULTS;
        };
    }

    private static void publish(String user, String password, String key, byte[] text) throws Exception {
        send(user, password, Topics.CONFIGS_SUBMITTED, key, text);
    }

    private static void send(String user, String password, String topic, String key, byte[] text) throws Exception {
        Map<String, Object> settings = new HashMap<>(broker.client(user, password));
        settings.put("max.block.ms", 20_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, text);
            record.headers().add("batch", "production".getBytes(UTF_8));
            record.headers().add("batch-size", "1".getBytes(UTF_8));
            record.headers().add("folder", "study".getBytes(UTF_8));
            producer.send(record).get();
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(path -> !path.toString().contains("output")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
