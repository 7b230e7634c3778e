package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import dev.orcaworkflow.e2e.Observability.PanelQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The running system as a real Prometheus and a real Alertmanager see it. */
@ExtendWith(SharedSystem.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObservabilityTest {
    private static final int RECOVERED = 12;
    private static final int FILES = 20;

    @TempDir
    static Path folder;

    private static RunningSystem system;
    private static Watch watch;

    @BeforeAll
    static void start(RunningSystem shared) throws Exception {
        Optional<String> alertmanager = Programs.find("alertmanager", "prometheus-alertmanager");
        assumeTrue(
                Programs.present("prometheus") && alertmanager.isPresent(),
                "SKIPPED: no Prometheus or no Alertmanager (Debian: apt install prometheus prometheus-alertmanager)");
        system = shared;
        model("good", FILES, MooringModel.text(3, 5));
        // No tension holds lines that give way like this.
        model("torn", FILES / 2, MooringModel.text(3, 5));
        model("torn", "z", FILES / 2, MooringModel.text(3, 5).replace("EA: 753.6e3", "EA: 1.0e-20"));
        watch = Watch.start(system, folder, alertmanager.orElseThrow());
    }

    @AfterAll
    static void stop() {
        if (watch != null) {
            watch.close();
        }
    }

    @Test
    void everyQueryOfEveryPanelReturnsDataAfterASmallBatch() throws Exception {
        String mendable = SummaryConfiguration.text("watched/good", "case", "out", 1, 1)
                .replace("ObjectName: Line01", "ObjectName: [Line01]");
        try (Publisher publisher = new Publisher(system.broker())) {
            for (int number = 0; number < RECOVERED; number++) {
                publisher.submit(
                        "small-" + number + ".yml",
                        mendable.replace("output_directory: out", "output_directory: watched/out/small-" + number),
                        Map.of("batch", "small", "batch-size", Integer.toString(RECOVERED)));
            }
        }
        JsonNode batch = system.awaitEnd("small", RECOVERED, Duration.ofSeconds(60));
        assertThat(batch.at("/totals/recovered").asInt()).as(batch.toString()).isEqualTo(RECOVERED);

        assertThat(Observability.panelQueries()).hasSizeGreaterThan(50);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(queriesWithoutData()).isEmpty());
    }

    @Test
    void hasEveryMetricThatRulesAndDashboardsAndDocumentsName() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Path file : Observability.files(Observability.FOLDER, "")) {
            if (file.toString().matches(".*\\.(json|yml|md)")
                    && !file.toString().contains("/types/")) {
                named.addAll(Observability.metricsIn(Observability.text(file)));
            }
        }
        Observability.files(Checkout.ROOT.resolve("deploy/docs"), ".md")
                .forEach(file -> named.addAll(Observability.metricsIn(Observability.text(file))));

        assertThat(named).hasSizeGreaterThan(12);
        for (String metric : named) {
            boolean recorded = metric.startsWith("workflow:");
            String rules = Observability.text(Observability.PROMETHEUS.resolve("rules/standards.yml"));
            assertThat(recorded ? rules.contains("record: " + metric + "\n") : isScraped(metric))
                    .as(metric)
                    .isTrue();
        }
    }

    private static boolean isScraped(String metric) throws IOException, InterruptedException {
        String counted = metric.endsWith("_processing_seconds") ? metric + "_count" : metric;
        // No pool is declared here, so no seat is told of.
        return metric.equals("workflow_licence_seats") || !watch.query(counted).isEmpty();
    }

    @Test
    void theNumberOfSeriesDoesNotDependOnTheNumberOfJobs() throws Exception {
        int before = series();

        try (Publisher publisher = new Publisher(system.broker())) {
            submit(publisher, "series", "good", 50);
        }
        JsonNode batch = system.awaitEnd("series", 50, Duration.ofSeconds(60));

        assertThat(batch.at("/totals/succeeded").asInt()).isEqualTo(50);
        assertThat(before).isGreaterThan(100);
        assertThat(series()).isEqualTo(before);
    }

    /** Series of ours; those of the JVM, the server and the clients come and go with threads and partitions. */
    private static int series() throws IOException, InterruptedException {
        return watch.query("count({__name__=~\"workflow_.+\", job=\"workflow\"})")
                .at("/0/value/1")
                .asInt();
    }

    /** First, so that there are no good files to outweigh yet. */
    @Test
    @Order(1)
    void theErrorRateAlertGoesOutAndEnds() throws Exception {
        try (Publisher publisher = new Publisher(system.broker())) {
            submit(publisher, "alert-torn", "torn", 3);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(watch.told()).contains("on-call WorkflowErrorRateCritical firing"));

            submit(publisher, "alert-good", "good", 40);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(watch.told())
                    .contains("on-call WorkflowErrorRateCritical resolved"));
        }
    }

    /** Configurations that take all files of a folder, and as many of them as like may fail. */
    private static void submit(Publisher publisher, String batch, String models, int number) {
        for (int configuration = 0; configuration < number; configuration++) {
            String output = "watched/out/" + batch + "-" + configuration;
            publisher.submit(
                    batch + "-" + configuration + ".yml",
                    SummaryConfiguration.text("watched/" + models, "case", output, 1, 1),
                    Map.of("batch", batch, "tolerance", Integer.toString(FILES)));
        }
    }

    private static Set<String> queriesWithoutData() throws IOException, InterruptedException {
        Set<String> empty = new TreeSet<>();
        for (PanelQuery query : Observability.panelQueries()) {
            String expression = query.expression()
                    .replace("$__rate_interval", "10s")
                    .replaceAll("\\$(service|pool|error_class)", ".*");
            JsonNode result = watch.query(expression);
            if (result.isEmpty() || result.at("/0/value/1").asText().equals("NaN")) {
                empty.add(query.toString());
            }
        }
        return empty;
    }

    private static void model(String name, int files, String text) throws IOException {
        model(name, "a", files, text);
    }

    private static void model(String name, String prefix, int files, String text) throws IOException {
        Path models =
                Files.createDirectories(system.workspace().resolve("watched").resolve(name));
        for (int file = 0; file < files; file++) {
            Files.writeString(models.resolve(prefix + "_case_" + file + ".yml"), text);
        }
    }
}
