package dev.orcaworkflow.execution.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineOutcome.Completed;
import dev.orcaworkflow.execution.files.AttemptFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A retry solves only the files that failed; the others keep their results and say so. */
class EarlierStudyTest {
    private static final String BROKEN = "BaseFile: base.yml\nLines:\n  Mooring1:\n    LineType, Length: []\n";

    @TempDir
    Path folder;

    private final UUID job = UUID.randomUUID();
    private Oc4Study study;

    @BeforeEach
    void givenThatOneOfThreeFailed() throws IOException, InterruptedException {
        study = new Oc4Study(folder)
                .with("case_mwl_off0.yml", 0)
                .with("case_mwl_off10.yml", BROKEN)
                .with("case_mwl_off20.yml", 20);
        assertThat(failed(attempt(1))).containsExactly("models/case_mwl_off10.yml");
    }

    @Test
    void keepsTheResultsOfTheFilesThatWentWell() throws Exception {
        study.with("case_mwl_off10.yml", 10);

        Completed again = attempt(2);

        assertThat(failed(again)).isEmpty();
        List<String> rows = table(2);
        assertThat(rows.get(1))
                .startsWith("case_mwl_off0.yml")
                .contains("\"retried, text unchanged; intact; kept from attempt 1\"");
        assertThat(rows.get(2)).startsWith("case_mwl_off10.yml").doesNotContain("kept");
        assertThat(rows.get(3)).startsWith("case_mwl_off20.yml").contains("kept from attempt 1");
    }

    @Test
    void findsTheSameAsARunOfAllFiles() throws Exception {
        study.with("case_mwl_off10.yml", 10);

        Completed again = attempt(2);

        Completed whole = (Completed) study.attempt(configuration(), UUID.randomUUID(), 1);
        assertThat(again.extremes()).isEqualTo(whole.extremes());
        assertThat(again.checks()).isEqualTo(whole.checks());
        assertThat(again.inputs()).isEqualTo(whole.inputs());
        assertThat(again.outputs()).isEqualTo(whole.outputs());
        assertThat(again.limitations()).isEqualTo(whole.limitations());
        again.outputs()
                .forEach(output -> assertThat(place(2).resolve(output.name())).exists());
    }

    @Test
    void solvesAFileAgainWhoseInputChanged() throws Exception {
        study.with("case_mwl_off10.yml", 10).with("case_mwl_off20.yml", 21);

        attempt(2);

        assertThat(table(2).get(1)).contains("kept from attempt 1");
        assertThat(table(2).get(3)).doesNotContain("kept");
    }

    @Test
    void solvesAllAgainWhenWhatTheyIncludeChanged() throws Exception {
        Path base = folder.resolve("models/base.yml");
        Files.writeString(base, Files.readString(base).replace("Density: 1.025", "Density: 1.026"));

        attempt(2);

        assertThat(table(2)).noneMatch(row -> row.contains("kept"));
    }

    @Test
    void solvesAllAgainForAnotherText() throws Exception {
        study.attempt(configuration().replace("value_kn: 6089", "value_kn: 6000"), job, 2);

        assertThat(table(2)).noneMatch(row -> row.contains("kept"));
    }

    @Test
    void keepsThroughTwoRetriesAndNamesTheAttemptThatSolvedIt() throws Exception {
        attempt(2);
        study.with("case_mwl_off10.yml", 10);

        attempt(3);

        assertThat(table(3).get(1))
                .contains("\"retried, text unchanged; intact; kept from attempt 1\"")
                .doesNotContain("attempt 2");
    }

    private static String configuration() {
        return Oc4Study.configuration().replace("RangeGraph: {flag: False}", "RangeGraph: {flag: True}");
    }

    private Completed attempt(int number) throws IOException, InterruptedException {
        return (Completed) study.attempt(configuration(), job, number);
    }

    private Path place(int attempt) {
        return AttemptFolder.of(study.output, job, attempt);
    }

    private List<String> table(int attempt) throws IOException {
        return Files.readAllLines(place(attempt).resolve("oc4_tension.csv"));
    }

    private static List<String> failed(Completed run) {
        return run.cases().stream()
                .filter(result -> !result.succeeded())
                .map(CaseResult::file)
                .toList();
    }
}
