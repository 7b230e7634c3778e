package dev.orcaworkflow.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.history.Broker;
import dev.orcaworkflow.reporting.history.RealParts;
import dev.orcaworkflow.reporting.history.Studies;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.history.Told;
import dev.orcaworkflow.reporting.job.JobFilter;
import dev.orcaworkflow.reporting.job.JobQuery;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.report.CsvRendering;
import dev.orcaworkflow.reporting.report.HtmlRendering;
import dev.orcaworkflow.reporting.report.Reporter;
import dev.orcaworkflow.reporting.report.StudyReport;
import dev.orcaworkflow.reporting.report.TextRendering;
import dev.orcaworkflow.reporting.sql.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealParts
class ProjectionTest {
    @Inject
    EventCodec codec;

    @Inject
    BatchQuery batches;

    @Inject
    JobQuery jobs;

    @Inject
    Reporter reporter;

    @Inject
    HtmlRendering html;

    @Inject
    Rebuild rebuild;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry registry;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void aShuffledAndDuplicatedHistoryGivesTheSameReport(long seed) {
        // Given
        Study inOrder = Studies.ofEveryFate("in-order-" + seed);
        Broker.publish(codec, inOrder.told());
        Study shuffled = Studies.ofEveryFate("shuffled-" + seed);

        // When
        Broker.publish(codec, shuffled(shuffled.told(), seed));

        // Then
        awaitEvents(inOrder);
        awaitEvents(shuffled);
        assertThat(report(shuffled.batch())).isEqualTo(report(inOrder.batch()));
    }

    @Test
    void accountsForEveryConfiguration() {
        // Given
        Study study = Studies.ofEveryFate("accounted");

        // When
        Broker.publish(codec, study.told());

        // Then
        awaitEvents(study);
        BatchSummary.Totals totals = batches.find("accounted").orElseThrow().totals();
        assertThat(totals).isEqualTo(new BatchSummary.Totals(7, 6, 1, 3, 1, 1, 1, 1, 0));
    }

    @Test
    void countsTheSameWhenEverythingIsFoldedAnew() {
        // Given
        Study study = Studies.ofEveryFate("rebuilt");
        Broker.publish(codec, study.told());
        awaitEvents(study);
        String before = report("rebuilt");

        // When
        rebuild.run();

        // Then
        assertThat(report("rebuilt")).isEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void makesEveryFormAnewByteForByteApartFromTheTimeItWasMade(long seed) {
        // Given
        Study study = Studies.ofEveryFate("page-" + seed);
        Broker.publish(codec, shuffled(study.told(), seed));
        awaitEvents(study);
        List<String> before = forms(study.batch());

        // When
        Broker.publish(codec, shuffled(study.told(), seed + 1));
        rebuild.run();

        // Then
        assertThat(forms(study.batch())).isEqualTo(before);
    }

    @Test
    void countsJobsWithoutLookingAtThem() {
        // Given
        Study study = Studies.ofEveryFate("counted");
        Broker.publish(codec, shuffled(study.told(), 7));

        // When
        awaitEvents(study);

        // Then
        Map<JobState, Integer> scanned = new EnumMap<>(JobState.class);
        database.query(
                        "select state, count(*)::int as n from job where batch = 'counted' group by state",
                        row -> Map.entry(JobState.valueOf(row.getString("state")), row.getInt("n")))
                .forEach(entry -> scanned.put(entry.getKey(), entry.getValue()));
        assertThat(batches.find("counted").orElseThrow().states()).isEqualTo(scanned);
        for (JobState state : JobState.values()) {
            assertThat(jobs.count("counted", new JobFilter(state, null, 0, 10)))
                    .isEqualTo(scanned.getOrDefault(state, 0));
        }
        String signature = jobs.failures("counted").getFirst().signature();
        assertThat(jobs.count("counted", new JobFilter(null, signature, 0, 10)))
                .isEqualTo(count("select count(*) from job where batch = 'counted' and signature = ?", signature));
        assertThat(count("select sum(jobs)::int from batch_engine where batch = 'counted'"))
                .isEqualTo(7);
    }

    @Test
    void countsFilesByTheirFinalOutcomeHoweverOftenTheyAreTold() {
        // Given
        Map<String, Double> before = counters();
        Study study = Studies.ofEveryFate("outcomes");
        for (int told = 1; told <= study.told().size(); told++) {
            Broker.publish(codec, study.told().subList(told - 1, told));
            awaitEvents(study.batch(), told);
        }

        // When
        Broker.publish(codec, study.told());
        rebuild.run();
        Study last = new Study("after", 1).opened().approved("a.yml", 1, 0, 4);
        last.succeeded("a.yml", 1, 1, new FileCounts(4, 4, 0));
        Broker.publish(codec, last.told());
        awaitEvents(last);

        // Then
        Map<String, Double> counted = new TreeMap<>(counters());
        counted.replaceAll((series, count) -> count - before.get(series));
        counted.values().removeIf(count -> count == 0);
        assertThat(counted)
                .isEqualTo(Map.of(
                        "succeeded", 32.0,
                        "failed", 2.0,
                        "recovered/missing_object_error", 1.0,
                        "not_recovered/missing_object_error", 1.0));
    }

    @Test
    void tellsTheVerificationOfACompletedBatchOnce() {
        // Given
        Study study = Studies.ofEveryFate("verified");
        Broker.publish(codec, study.told());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(verifications("verified")).isEqualTo(1));

        // When
        Broker.publish(codec, study.told());
        rebuild.run();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(unjudged()).isZero());
        assertThat(verifications("verified")).isEqualTo(1);
    }

    @Test
    void showsWhatIsUnderWayUntilItEnds() {
        // Given
        Study study = new Study("under-way", 1).opened().approved("a.yml", 1, 0, 4);
        Broker.publish(codec, study.told());
        awaitEvents(study);

        // When
        List<Told> heard = List.of(study.progressed("a.yml", 1, 2, 4));

        // Then
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Broker.publish(codec, heard);
                    assertThat(jobs.running("under-way", 10))
                            .containsExactly(new JobQuery.RunningJob("a.yml", 2, 4, "case2"));
                });
        study.succeeded("a.yml", 1, 1, new FileCounts(4, 4, 0));
        Broker.publish(codec, study.told());
        awaitEvents(study);
        Broker.publish(codec, heard);
        assertThat(batches.find("under-way").orElseThrow().states()).containsExactly(Map.entry(JobState.SUCCEEDED, 1));
    }

    /** Every series by its tags; all are there from the start. */
    private Map<String, Double> counters() {
        return Stream.of("workflow.files.processed", "workflow.recoveries")
                .flatMap(name -> registry.find(name).counters().stream())
                .collect(Collectors.toMap(ProjectionTest::series, Counter::count));
    }

    private static String series(Counter counter) {
        String errorClass = counter.getId().getTag("error_class");
        return counter.getId().getTag("outcome") + (errorClass == null ? "" : "/" + errorClass);
    }

    private static List<Told> shuffled(List<Told> told, long seed) {
        List<Told> twice = new ArrayList<>(told);
        twice.addAll(told.subList(0, told.size() / 2));
        Collections.shuffle(twice, new Random(seed));
        return twice;
    }

    private void awaitEvents(Study study) {
        awaitEvents(study.batch(), study.told().size());
    }

    private void awaitEvents(String batch, int number) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(count("select count(*) from event where batch = ?", batch))
                        .isEqualTo(number));
    }

    private int verifications(String batch) {
        return count("select count(*) from verification where batch = ?", batch);
    }

    private int unjudged() {
        return count("select count(*) from batch where unjudged");
    }

    private int count(String sql, Object... parameters) {
        return database.query(sql, row -> row.getInt(1), parameters).getFirst();
    }

    /** HTML, text, CSV and JSON. */
    private List<String> forms(String batch) {
        StudyReport study = reporter.of(batch).orElseThrow();
        return List.of(
                html.of(study).replaceAll("<span>made [^<]*</span>", ""),
                TextRendering.of(study.report()),
                CsvRendering.of(study.report()),
                report(batch));
    }

    /** Without the names that differ between two batches with one history. */
    private String report(String batch) {
        try {
            return json.writeValueAsString(reporter.of(batch).orElseThrow().report())
                    .replace(batch, "BATCH")
                    .replaceAll("\"jobId\":\"[^\"]*\"", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
