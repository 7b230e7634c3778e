package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.validation.Samples;
import dev.orcaworkflow.validation.batch.Batch;
import dev.orcaworkflow.validation.batch.BatchTerms;
import dev.orcaworkflow.validation.gate.Assessment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final BatchTerms TERMS = new BatchTerms(3, Mode.PARALLEL, null, "never");

    private final Intake intake = new Intake(Map.of("b1", new Batch("b1", TERMS, 1, false)), List.of());

    private static Arrival arrival(String key, String text, String output, Map<String, String> headers) {
        Submitted submitted = SubmissionReader.read(
                new Received<>("id", "t", key, text.getBytes(UTF_8), text.getBytes(UTF_8), headers, 0));
        Assessment clean = Samples.assessment(Samples.firstText());
        return new Arrival(
                submitted,
                new Assessment(
                        clean.candidate(),
                        clean.engine(),
                        clean.engineBuild(),
                        clean.shape(),
                        clean.trialFile(),
                        output,
                        1,
                        null,
                        clean.resources(),
                        1,
                        false,
                        List.of(),
                        List.of()));
    }

    private static Arrival inBatch(String key, String text, String output) {
        return arrival(key, text, output, Map.of("batch", "b1", "batch-size", "3"));
    }

    private List<String> rules(Arrival arrival) {
        return intake.take(arrival).orElseThrow().findings().stream()
                .map(FindingView::rule)
                .toList();
    }

    @Test
    void takesTheSameTextUnderTheSameKeyOnce() {
        intake.take(inBatch("a.yml", "x: 1", "out/a"));

        assertThat(intake.take(inBatch("a.yml", "x: 1", "out/a"))).isEmpty();
        assertThat(intake.taken()).containsExactly(Map.entry("b1", 1));
    }

    @Test
    void takesOtherTextUnderATakenKeyAsAJobApart() {
        Assessment first = intake.take(inBatch("a.yml", "x: 1", "out/a")).orElseThrow();

        Assessment second = intake.take(inBatch("a.yml", "x: 2", "out/a")).orElseThrow();

        assertThat(second.candidate().job().jobId())
                .isNotEqualTo(first.candidate().job().jobId());
        assertThat(second.findings()).extracting(FindingView::rule).containsExactly("DUPLICATE_NAME");
        assertThat(second.output()).isNull();
    }

    @Test
    void takesADuplicateNameOnceToo() {
        intake.take(inBatch("a.yml", "x: 1", "out/a"));
        intake.take(inBatch("a.yml", "x: 2", "out/a"));

        assertThat(intake.take(inBatch("a.yml", "x: 2", "out/a"))).isEmpty();
    }

    @Test
    void refusesTheSecondWriterOfTheSameFiles() {
        intake.take(inBatch("one/a.yml", "x: 1", "out/a"));

        assertThat(rules(inBatch("two/a.yml", "x: 1", "out/a"))).containsExactly("OUTPUT_COLLISION");
    }

    @Test
    void countsFromWhatTheBatchHasReceivedBefore() {
        intake.take(inBatch("a.yml", "x: 1", "out/a"));
        intake.take(inBatch("b.yml", "x: 1", "out/b"));

        assertThat(rules(inBatch("c.yml", "x: 1", "out/c"))).containsExactly("BATCH_FULL");
    }

    @Test
    void refusesASequentialBatchOfUnknownSize() {
        Batch sequential = new Batch("b1", new BatchTerms(null, Mode.SEQUENTIAL, null, "never"), 0, false);
        Arrival first = arrival("a.yml", "x: 1", "out/a", Map.of("batch", "b1", "mode", "sequential"));

        Assessment taken =
                new Intake(Map.of("b1", sequential), List.of()).take(first).orElseThrow();

        assertThat(taken.findings()).extracting(FindingView::rule).containsExactly("BATCH_SIZE_MISSING");
    }

    @Test
    void keepsTheTermsOfTheFirstRecord() {
        Assessment taken = intake.take(
                        arrival("a.yml", "x: 1", "out/a", Map.of("batch", "b1", "mode", "sequential", "priority", "7")))
                .orElseThrow();

        assertThat(taken.candidate().submission().settings().mode()).isEqualTo(Mode.PARALLEL);
        assertThat(taken.candidate().submission().settings().size()).isEqualTo(3);
        assertThat(taken.candidate().submission().settings().priority()).isEqualTo(7);
        assertThat(taken.findings())
                .extracting(FindingView::message)
                .singleElement()
                .asString()
                .contains("mode stays parallel instead of sequential", "batch-size stays 3 instead of unset");
    }

    @Test
    void letsBatchesOfOneWriteWhatTheyLike() {
        Optional<Assessment> alone = intake.take(arrival("a.yml", "x: 1", "out/a", Map.of()));

        assertThat(alone).hasValueSatisfying(taken -> assertThat(taken.output()).isNull());
        assertThat(intake.taken()).isEmpty();
    }
}
