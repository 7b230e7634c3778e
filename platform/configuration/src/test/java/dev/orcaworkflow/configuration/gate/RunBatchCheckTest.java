package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in a batch of variants. */
class RunBatchCheckTest {
    static final String SOUND = """
        basename: orcaflex_run_batch
        orcaflex_run_batch:
          models: {files: [base_model.yml]}
          variants:
            source: factorial
            parameters:
              - {name: heading, values: [0.0, 45.0]}
            mapping: {heading: Environment.WaveDirection}
          analysis: {type: both}
          run_batch: {workers: NULL, mock: False, solver_threads: 1}
        """;

    @Test
    void findsNothingInASoundBatch() {
        assertThat(findings(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void isAnsweredWordForWord(String right, String wrong, String finding) {
        assertThat(SOUND).contains(right);

        assertThat(findings(SOUND.replace(right, wrong))).containsExactly(finding);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "models: {files: [base_model.yml]}",
                        "models: {}",
                        "a.yml:3:11 error settings-missing orcaflex_run_batch.models names neither files nor a"
                                + " directory: there is nothing to run (write 'models: {files: [...]}' or 'models:"
                                + " {directory: ..., pattern: ...}')"),
                Arguments.of(
                        "files: [base_model.yml]",
                        "files: [base_model.yml], directory: models",
                        "a.yml:3:37 warning models-twice orcaflex_run_batch.models names files and a directory; the"
                                + " directory is ignored (remove one of the two)"),
                Arguments.of(
                        "source: factorial",
                        "source: factoral",
                        "a.yml:5:13 error value-unknown variants.source 'factoral' is none of factorial, range, csv,"
                                + " yaml_matrix (write 'factorial')"),
                Arguments.of(
                        "mapping: {heading: ",
                        "mapping: {heading: Environment.WaveHeight, headng: ",
                        "a.yml:8:48 error mapping-unknown variants.mapping names 'headng', which is none of the"
                                + " parameters heading (write 'heading')"),
                Arguments.of(
                        "    mapping: {heading: Environment.WaveDirection}",
                        "    mapping: {}",
                        "a.yml:8:14 warning parameter-unmapped the parameter 'heading' is mapped to nothing in the"
                                + " model: its variants are all alike (add 'heading: Environment.WaveDirection', or"
                                + " another path)"),
                Arguments.of(
                        "type: both",
                        "type: modal",
                        "a.yml:9:20 error value-unknown analysis.type 'modal' is none of statics, dynamics, both"
                                + " (write one of them)"),
                Arguments.of(
                        "workers: NULL",
                        "workers: 0",
                        "a.yml:10:24 error out-of-range run_batch.workers is 0, not a whole number from 1 (write 1)"),
                Arguments.of(
                        "solver_threads: 1",
                        "solver_threads: some",
                        "a.yml:10:59 error not-a-number run_batch.solver_threads is 'some', not a number (write a"
                                + " number)"),
                Arguments.of(
                        "mock: False",
                        "mock: True",
                        "a.yml:10:36 warning mock-run run_batch.mock is on: digitalmodel then writes files without"
                                + " solving anything (write 'mock: False' for results)"),
                Arguments.of(
                        "run_batch: {workers",
                        "run_batch: {save_sims: True, workers",
                        "a.yml:10:15 warning key-unknown nothing reads orcaflex_run_batch.run_batch.save_sims"
                                + " (write 'save_sim')"));
    }

    private static List<String> findings(String text) {
        return DocumentReport.of("a.yml", text.getBytes(UTF_8)).findings().stream()
                .map(Finding::toString)
                .toList();
    }
}
