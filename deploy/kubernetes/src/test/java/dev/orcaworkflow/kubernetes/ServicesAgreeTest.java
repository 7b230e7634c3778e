package dev.orcaworkflow.kubernetes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.Topic;
import dev.orcaworkflow.contracts.Topics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the manifests say of the services is what the services say of themselves. */
class ServicesAgreeTest {
    static final List<String> SERVICES = Checkout.SERVICES;

    /** Of Quarkus and of the Kafka client, not of ours; each is in use by a test or by Docker Compose. */
    private static final Set<String> FROM_THE_FRAMEWORK = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST",
            "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SSLMODE",
            "QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SSLROOTCERT",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_OIDC_CLIENT_ID",
            "QUARKUS_OIDC_CREDENTIALS_SECRET",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SASL_MECHANISM",
            "KAFKA_SASL_JAAS_CONFIG",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION");

    /** Who writes what, as the public surface has it; submissions also arrive by HTTP. */
    private static final Map<String, Set<String>> WRITERS = Map.of(
            "validation",
                    Set.of(
                            Topics.CONFIGS_SUBMITTED,
                            Topics.CONFIGS_APPROVED,
                            Topics.CONFIGS_REJECTED,
                            Topics.TRIALS_REQUESTED,
                            Topics.TEMPLATES_PUBLISHED),
            "execution",
                    Set.of(
                            Topics.TRIALS_OUTCOMES,
                            Topics.EXECUTIONS_PROGRESS,
                            Topics.EXECUTIONS_RESULTS,
                            Topics.EXECUTIONS_FAILURES,
                            Topics.EXECUTIONS_CAPACITY,
                            Topics.BATCHES_EVENTS),
            "recovery", Set.of(Topics.CONFIGS_REVISED, Topics.TRIALS_REQUESTED, Topics.RECOVERIES_OUTCOMES),
            "reporting", Set.of(Topics.REPORTS_VERIFICATIONS, Topics.REPORTS_ALERTS));

    @BeforeAll
    static void needsKustomize() {
        Overlay.assumeKustomize();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void readsEveryVariableThatItIsGiven(String service) {
        for (Overlay overlay : Overlay.values()) {
            Set<String> known = Set.copyOf(Checkout.variables(service));
            Set<String> unknown = given(overlay, service)
                    .filter(name -> !known.contains(name) && !FROM_THE_FRAMEWORK.contains(name))
                    .collect(toSet());

            // Settings are shared: one that another service reads is no mistake.
            SERVICES.forEach(other -> unknown.removeAll(Checkout.variables(other)));
            assertThat(unknown).as("%s in %s", service, overlay).isEmpty();
        }
    }

    private static Stream<String> given(Overlay overlay, String service) {
        Stream<String> settings =
                overlay.one("ConfigMap", "workflow-settings").tree().path("data").properties().stream()
                        .map(Map.Entry::getKey);
        Stream<String> own = KafkaRights.elements(container(overlay, service).path("env"))
                .map(variable -> variable.path("name").asText());
        return Stream.concat(settings, own);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void listensWhereItsPortIs(String service) {
        String port = Checkout.properties(service).getProperty("quarkus.http.port");

        assertThat(container(Overlay.BASE, service).at("/ports/0/containerPort").asText())
                .isEqualTo(port);
        assertThat(Overlay.BASE
                        .one("Service", service)
                        .spec()
                        .at("/ports/0/port")
                        .asText())
                .isEqualTo(port);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void isSelectedByItsServiceAndItsDisruptionBudget(String service) {
        JsonNode labels = deployment(Overlay.PRODUCTION, service).at("/spec/template/metadata/labels");
        JsonNode selector = Overlay.PRODUCTION.one("Service", service).spec().path("selector");
        JsonNode budget =
                Overlay.PRODUCTION.one("PodDisruptionBudget", service).spec().at("/selector/matchLabels");

        assertThat(labels.properties()).containsAll(selector.properties()).containsAll(budget.properties());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void isAskedAtTheHealthChecksOfQuarkus(String service) {
        JsonNode container = container(Overlay.BASE, service);

        assertThat(Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                        .map(probe -> container.path(probe).at("/httpGet/path").asText()))
                .containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void mayDoWithKafkaWhatItsChannelsNeedAndNothingElse(String service) {
        String group = service + "-service";
        TreeSet<String> needed = new TreeSet<>(List.of("group " + group + " Read", "group " + group + " Describe"));
        for (String topic : Checkout.channels(service)) {
            needed.addAll(List.of("topic " + topic + " Read", "topic " + topic + " Describe"));
            String dead = Topics.deadLetters(topic, group);
            needed.addAll(List.of("topic " + dead + " Write", "topic " + dead + " Describe"));
        }
        for (String topic : Checkout.deadLetterChannels(service)) {
            needed.addAll(List.of("topic " + topic + " Read", "topic " + topic + " Describe"));
            // What a person replays goes back to where it came from.
            String origin = topic.substring(0, topic.indexOf('.', topic.indexOf('.', topic.indexOf('.') + 1) + 1));
            needed.addAll(List.of("topic " + origin + " Write", "topic " + origin + " Describe"));
        }
        for (String topic : WRITERS.get(service)) {
            needed.addAll(List.of("topic " + topic + " Write", "topic " + topic + " Describe"));
        }

        assertThat(KafkaRights.of(Overlay.PRODUCTION.one("KafkaUser", group))).isEqualTo(needed);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void writesNothingThatTheTableOfWritersLacks(String service) {
        if (service.equals("reporting")) {
            return; // It names every topic, because it reads every topic.
        }
        Pattern constant = Pattern.compile("Topics\\.([A-Z_]+)");
        Set<String> named = Checkout.sources(service + "-service")
                .flatMap(file -> constant.matcher(Checkout.read(file)).results())
                .map(match -> topic(match.group(1)))
                .filter(topic -> !topic.isEmpty())
                .collect(toSet());
        named.removeAll(Checkout.channels(service));

        assertThat(WRITERS.get(service)).containsAll(named);
    }

    private static String topic(String constant) {
        try {
            return Topics.class.getField(constant).get(null) instanceof String name ? name : "";
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(constant, e);
        }
    }

    @Test
    void makesTopicsAsTheContractsSay() {
        List<Topic> made = Overlay.PRODUCTION
                .all("KafkaTopic")
                .map(topic -> new Topic(
                        topic.name(),
                        topic.spec().path("partitions").asInt(),
                        topic.spec().at("/config/cleanup.policy").asText().equals("compact")
                                ? Map.of("cleanup.policy", "compact")
                                : Map.of()))
                .toList();

        assertThat(made).containsExactlyInAnyOrderElementsOf(Topics.all());
    }

    @Test
    void asksPrometheusForJobsOfStatesThatReportingTells() {
        String query = Overlay.PRODUCTION
                .one("ScaledObject", "execution")
                .spec()
                .at("/triggers/0/metadata/query")
                .asText();
        String states = Checkout.read(Checkout.root()
                .resolve("reporting-service/src/main/java/dev/orcaworkflow/reporting/job/JobState.java"));

        var asked = Pattern.compile("state=~\"([a-z|]+)\"").matcher(query);
        assertThat(asked.find()).isTrue();
        assertThat(query).contains("workflow_jobs{");
        assertThat(asked.group(1).split("\\|")).allMatch(state -> states.contains(state.toUpperCase(Locale.ROOT)));
    }

    @Test
    void givesAWorkerTimeToEndWhatItRuns() {
        JsonNode worker = deployment(Overlay.PRODUCTION, "execution").at("/spec/template/spec");
        String drain = KafkaRights.elements(worker.at("/containers/0/env"))
                .filter(variable -> variable.path("name").asText().equals("WORKFLOW_EXECUTION_DRAIN"))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asText();

        assertThat(drain).matches("\\d+h");
        assertThat(worker.path("terminationGracePeriodSeconds").asInt())
                .isGreaterThan(3600 * Integer.parseInt(drain.replace("h", "")) + 30);
    }

    private static JsonNode deployment(Overlay overlay, String service) {
        return overlay.one("Deployment", service).tree();
    }

    private static JsonNode container(Overlay overlay, String service) {
        return deployment(overlay, service).at("/spec/template/spec/containers/0");
    }
}
