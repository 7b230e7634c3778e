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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
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

    private static TestCertificate certificate;
    private static SecuredBroker broker;
    private static SecuredDatabase database;
    private static MiniLogin login;
    private static ProductionServices services;

    @BeforeAll
    static void start() {
        Overlay.assumeKustomize();
        certificate = TestCertificate.create();
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
                SecuredBroker.password("submitter"),
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
        assertNoSecretIsTold(viewer);
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

        assertThatThrownBy(() -> send(user, SecuredBroker.password(user), foreign, "stolen", new byte[0]))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        assertTheBrokerWroteThatItRefused(user, "Topic:LITERAL:" + foreign);
    }

    /** For whoever looks for intruders. */
    private static void assertTheBrokerWroteThatItRefused(String user, String resource) {
        String refusal = "Principal = User:%s is Denied operation".formatted(user);
        await().untilAsserted(() -> assertThat(broker.log().lines())
                .anyMatch(line -> line.contains(refusal) && line.contains("on resource = %s ".formatted(resource))));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void refusesAServicesKafkaUserAnotherOnesGroup(String service) {
        String user = service + "-service";
        String other = service.equals("validation") ? "execution-service" : "validation-service";
        Map<String, Object> settings = new HashMap<>(broker.client(user, SecuredBroker.password(user)));
        settings.put("group.id", other);
        settings.put("key.deserializer", ByteArrayDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);

        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(Checkout.channels(service).getFirst()));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
        assertTheBrokerWroteThatItRefused(user, "Group:LITERAL:" + other);
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> send("submitter", "guessed", Topics.CONFIGS_SUBMITTED, "a.yml", new byte[0]))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        await().untilAsserted(() -> assertThat(broker.log()).contains("Failed authentication with /127.0.0.1"));
    }

    @Test
    void takesACertificateInsteadOfAPassword() throws Exception {
        String topic = Topics.CONFIGS_SUBMITTED;
        var resource = new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL);
        var write = new AccessControlEntry(TestCertificate.PRINCIPAL, "*", AclOperation.WRITE, AclPermissionType.ALLOW);
        broker.addCertificate(List.of(new AclBinding(resource, write)));

        try (var producer = producer(mutual(true))) {
            assertThat(producer.send(
                                    new ProducerRecord<>(topic, "certified.yml", "not a configuration".getBytes(UTF_8)))
                            .get()
                            .topic())
                    .isEqualTo(topic);
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(Topics.CONFIGS_APPROVED, "a", new byte[0]))
                            .get())
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void refusesWhoShowsNoCertificate() {
        try (var producer = producer(mutual(false))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(Topics.CONFIGS_SUBMITTED, "a.yml", new byte[0]))
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private static Map<String, Object> mutual(boolean certified) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                broker.mutualAddress(),
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.certificate().toString(),
                "max.block.ms",
                20_000));
        if (certified) {
            settings.put("ssl.keystore.type", "PKCS12");
            settings.put("ssl.keystore.location", certificate.keyStore().toString());
            settings.put("ssl.keystore.password", TestCertificate.PASSWORD);
        }
        return settings;
    }

    /** After everything above; a secret must be nowhere but where it was put. */
    private static void assertNoSecretIsTold(String viewer) throws IOException, InterruptedException {
        List<String> secrets = new ArrayList<>(List.of(ProductionServices.LOGIN_SECRET, viewer));
        for (String service : SERVICES) {
            secrets.add(SecuredDatabase.password(service));
            secrets.add(SecuredBroker.password(service + "-service"));
        }
        for (String service : SERVICES) {
            assertThat(Files.readString(ProductionServices.log(service))).doesNotContain(secrets);
        }
        assertThat(services.get("reporting", "/api/v1/batches/production/report", viewer))
                .doesNotContain(secrets);
        assertThat(events()).isNotEmpty().allSatisfy(event -> assertThat(event).doesNotContain(secrets));
    }

    /** Everything that anybody published so far, as the service that reads every topic sees it. */
    private static List<String> events() {
        return database.values("select coalesce(body::text, '') from reporting.event");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void refusesAServicesRoleAnotherOnesSchema(String service) throws Exception {
        await().atMost(Duration.ofMinutes(3)).until(services::ready);
        String other = service.equals("validation") ? "execution" : "validation";

        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + database.address(), service, SecuredDatabase.password(service));
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from %s.outbox".formatted(other)))
                    .hasMessageContaining("permission denied for schema " + other);
        }
        String refusal = service + "@workflow:ERROR:  permission denied for schema " + other;
        await().untilAsserted(() -> assertThat(database.log()).contains(refusal));
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
        try (var producer = producer(settings)) {
            var record = new ProducerRecord<>(topic, key, text);
            record.headers().add("batch", "production".getBytes(UTF_8));
            record.headers().add("batch-size", "1".getBytes(UTF_8));
            record.headers().add("folder", "study".getBytes(UTF_8));
            producer.send(record).get();
        }
    }

    private static KafkaProducer<String, byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Without the folder of results: a demonstration may just be writing there. */
    private static void copy(Path from, Path to) {
        try (Stream<Path> entries = Files.list(from)) {
            Files.createDirectories(to);
            for (Path entry : entries.filter(path -> !path.endsWith("output")).toList()) {
                Path copy = to.resolve(entry.getFileName());
                if (Files.isDirectory(entry)) {
                    copy(entry, copy);
                } else {
                    Files.copy(entry, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
