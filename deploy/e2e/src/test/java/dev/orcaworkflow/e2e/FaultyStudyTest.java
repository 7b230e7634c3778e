package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.ReportingAlone;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study of 200 configurations, every one of them with a mistake of 25 kinds, on one running system. */
class FaultyStudyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATCH = "faulty";
    private static final int OF_EACH_KIND = 8;
    private static final int SIZE = InjectedFault.values().length * OF_EACH_KIND;
    private static final String REFERENCE = "reference";

    @TempDir
    static Path folder;

    private static RunningSystem system;
    private static HttpClient http;
    private static Map<String, String> modelsBefore;
    private static JsonNode report;

    @BeforeAll
    static void runTheStudy() throws Exception {
        system = RunningSystem.start(Checkout.ROOT, folder, 21_440, Map.of());
        http = HttpClient.newHttpClient();
        Path models = Files.createDirectories(system.workspace().resolve("models"));
        Files.writeString(models.resolve("case_1.yml"), MooringModel.text(3, 5));
        Files.writeString(models.resolve("case_2.yml"), MooringModel.text(3, 2));
        Files.writeString(models.resolve("cut_1.yml"), MooringModel.text(2, 5));
        modelsBefore = hashes(models);
        try (Publisher publisher = new Publisher(system.broker())) {
            publisher.submit("sound.yml", sound("output/" + REFERENCE), Map.of("batch", REFERENCE, "batch-size", "1"));
            for (int number = 0; number < OF_EACH_KIND; number++) {
                for (InjectedFault fault : InjectedFault.values()) {
                    String key = fault.key(number);
                    publisher.submit(
                            key,
                            fault.injectedInto(sound("output/" + key.replace(".yml", ""))),
                            Map.of("batch", BATCH, "batch-size", Integer.toString(SIZE)));
                }
            }
        }
        answerOnce();
        system.awaitEnd(REFERENCE, 1, Duration.ofMinutes(2));
        system.awaitEnd(BATCH, SIZE, Duration.ofMinutes(5));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> report().path("state").asText().equals("COMPLETED"));
        report = report();
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    @Test
    void recoversMoreThanNineOfTenThatCanBeRecovered() {
        Map<String, Integer> lost = new TreeMap<>();
        jobs().filter(job -> fault(job).isRecoverable())
                .filter(job -> !succeeded(job))
                .forEach(job ->
                        lost.merge(fault(job) + ": " + job.path("message").asText(), 1, Integer::sum));
        long all = jobs().filter(job -> fault(job).isRecoverable()).count();
        long recovered = all - lost.values().stream().mapToInt(count -> count).sum();

        assertThat(all).isEqualTo(17L * OF_EACH_KIND);
        assertThat((double) recovered / all).as("not recovered: %s", lost).isGreaterThan(0.9);
    }

    @Test
    void recoversNoneThatCannotBeRecovered() {
        assertThat(jobs().filter(job -> !fault(job).isRecoverable()).filter(FaultyStudyTest::succeeded))
                .isEmpty();
    }

    @Test
    void givesTheResultsOfTheSoundConfigurationInEveryFile() throws IOException {
        CsvTable reference = table("output/" + REFERENCE);
        for (JsonNode job : jobs().filter(FaultyStudyTest::succeeded).toList()) {
            String key = job.path("config").asText();
            CsvTable recovered = table("output/" + key.replace(".yml", ""));
            boolean completed = fault(job).name().startsWith("SECTION") || fault(job) == InjectedFault.GROUPS_EMPTY;
            for (int line = 1; line <= 3; line++) {
                String label = "Line%02d".formatted(line);
                for (String file : List.of("case_1", "case_2")) {
                    assertThat(recovered.number(recovered.row(file), completed ? label + "_EndA" : label))
                            .as("%s of %s in %s", label, file, key)
                            .isCloseTo(reference.number(reference.row(file), label), within(1e-6));
                }
            }
            if (fault(job) == InjectedFault.OBJECT_ABSENT_IN_ONE_FILE) {
                assertThat(recovered.text(recovered.row("cut_1"), "Line03")).isEqualTo("NOT_PRESENT");
            }
        }
    }

    @Test
    void countsTheRecoverySuccessRateAsTheEventsDo() throws IOException {
        Set<String> entered = new HashSet<>();
        TopicReading.of(system.broker(), "orcaflex.configs.rejected", BATCH).stream()
                .filter(told -> !told.body().path("final").asBoolean())
                .forEach(told -> entered.add(told.job()));
        TopicReading.of(system.broker(), "orcaflex.executions.failures", BATCH)
                .forEach(told -> entered.add(told.job()));
        Set<String> succeeded = TopicReading.of(system.broker(), "orcaflex.executions.results", BATCH).stream()
                .filter(told -> told.type().endsWith("job.succeeded.v1"))
                .map(TopicReading.Told::job)
                .collect(Collectors.toSet());
        long recovered = entered.stream().filter(succeeded::contains).count();

        assertThat(entered).hasSizeGreaterThanOrEqualTo(10);
        assertThat(report.path("recoverySuccessRate").asDouble())
                .isCloseTo((double) recovered / entered.size(), within(1e-9));
    }

    @Test
    void runsNoRepairWithoutAPassedTrial() throws IOException {
        Set<String> passed = TopicReading.of(system.broker(), "orcaflex.trials.outcomes", BATCH).stream()
                .filter(told -> told.type().endsWith("trial.passed.v1"))
                .map(told -> told.body().path("trialId").asText())
                .collect(Collectors.toSet());
        List<JsonNode> changed = TopicReading.of(system.broker(), "orcaflex.configs.revised", BATCH).stream()
                .map(TopicReading.Told::body)
                .filter(body -> body.path("mark").asText().equals("text-changed"))
                .toList();

        assertThat(changed).hasSizeGreaterThan(100).allSatisfy(revision -> assertThat(passed)
                .contains(revision.path("trialId").asText()));
    }

    @Test
    void writesNoInput() throws IOException {
        assertThat(hashes(system.workspace().resolve("models"))).isEqualTo(modelsBefore);
    }

    @Test
    void marksWhatRestsOnAChangedTextWhereverItAppears() throws Exception {
        for (JsonNode job : jobs().filter(FaultyStudyTest::succeeded).toList()) {
            Path output = output("output/" + job.path("config").asText().replace(".yml", ""));
            CsvTable table = table("output/" + job.path("config").asText().replace(".yml", ""));
            assertThat(job.path("mark").asText()).isEqualTo("text-changed");
            assertThat(job.path("difference").asText()).contains("@@");
            assertThat(job.path("changes")).isNotEmpty();
            assertThat(table.text(table.row("case_1"), "description")).contains("text changed");
            assertThat(JSON.readTree(manifest(output).toFile()).path("revision").asInt())
                    .isGreaterThan(1);
        }
    }

    @Test
    void keepsEveryAttemptWithItsOutcome() throws Exception {
        JsonNode recoveries = JSON.readTree(get("recovery", "/api/v1/recoveries?batch=" + BATCH, "application/json"));

        assertThat(recoveries).isNotEmpty().allSatisfy(recovery -> assertThat(recovery.path("attempts"))
                .isNotEmpty()
                .allSatisfy(
                        attempt -> assertThat(attempt.path("outcome").asText()).isEqualTo("recovery_successful")));
        JsonNode strategies = JSON.readTree(get("recovery", "/api/v1/strategies", "application/json"));
        assertThat(strategies).isNotEmpty();
    }

    @Test
    void isForIssueWhenEveryChangedResultIsAccepted() throws Exception {
        List<JsonNode> changed = jobs().filter(FaultyStudyTest::succeeded).toList();
        assertThat(report.path("forIssue").asBoolean()).isFalse();
        assertThat(get("reporting", "/api/v1/batches/%s/report".formatted(BATCH), "text/html"))
                .contains("NOT FOR ISSUE");

        for (JsonNode job : changed) {
            post("/api/v1/jobs/%s:accept".formatted(job.path("jobId").asText()), "{\"by\": \"j.doe\"}");
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode now = report();
            assertThat(now.path("acceptances")).hasSize(changed.size());
            assertThat(now.path("forIssue").asBoolean()).isTrue();
        });
    }

    @Test
    void givesTheSameReportFromAShuffledAndDuplicatedHistory() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        try (ReportingAlone other = ReportingAlone.start(Checkout.ROOT, elsewhere, 21_480, system.workspace())) {
            RecordedHistory.of(system.broker()).tellShuffled(other.broker(), 42);

            String report = "/api/v1/batches/%s/report".formatted(BATCH);
            for (String form : List.of("application/json", "text/html", "text/csv", "text/plain")) {
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(withoutTimeMade(other.text(report, form)))
                                .isEqualTo(withoutTimeMade(get("reporting", report, form))));
            }
        }
    }

    private static String withoutTimeMade(String report) {
        return report.replaceAll("<span>made [^<]*</span>", "");
    }

    private static String sound(String output) {
        return SummaryConfiguration.text("models", "case_", output, 3, 1);
    }

    /** One signature, one answer, all jobs that wait for it. */
    private static void answerOnce() throws Exception {
        String signature =
                await().atMost(Duration.ofMinutes(3)).until(FaultyStudyTest::askedByAll, found -> !found.isEmpty());
        JsonNode outcome =
                JSON.readTree(post("/api/v1/signatures/" + signature + ":answer", "{\"value\": \"Line01\"}"));
        assertThat(outcome.path("resolved")).hasSize(OF_EACH_KIND);
    }

    private static String askedByAll() throws Exception {
        JsonNode problems = JSON.readTree(get("recovery", "/api/v1/signatures?batch=" + BATCH, "application/json"));
        return StreamSupport.stream(problems.spliterator(), false)
                .filter(problem -> problem.path("waiting").asInt() == OF_EACH_KIND)
                .map(problem -> problem.path("signature").asText())
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> jobs() {
        return StreamSupport.stream(report.path("jobs").spliterator(), false);
    }

    private static InjectedFault fault(JsonNode job) {
        return InjectedFault.of(job.path("config").asText());
    }

    private static boolean succeeded(JsonNode job) {
        return job.path("state").asText().equals("SUCCEEDED");
    }

    private static Path output(String output) {
        return system.workspace().resolve(output);
    }

    private static CsvTable table(String output) throws IOException {
        try (Stream<Path> files = Files.list(output(output))) {
            return CsvTable.read(files.filter(file -> file.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no table in " + output)));
        }
    }

    private static Path manifest(Path output) throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.filter(file -> file.toString().endsWith("manifest.json"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no manifest in " + output));
        }
    }

    private static Map<String, String> hashes(Path models) throws IOException {
        try (Stream<Path> files = Files.list(models)) {
            Map<String, String> hashes = new TreeMap<>();
            for (Path file : files.toList()) {
                hashes.put(file.getFileName().toString(), PublishedResults.sha256(Files.readString(file)));
            }
            return hashes;
        }
    }

    private static JsonNode report() throws IOException, InterruptedException {
        return JSON.readTree(get("reporting", "/api/v1/batches/%s/report".formatted(BATCH), "application/json"));
    }

    private static String get(String service, String path, String accept) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(service, path))
                .header("Accept", accept)
                .build());
    }

    private static String post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address("recovery", path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static URI address(String service, String path) throws IOException {
        return URI.create(
                system.file().at("/services/%s/url".formatted(service)).asText() + path);
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("%s: %s", request.uri(), answer.body())
                .isEqualTo(200);
        return answer.body();
    }
}
