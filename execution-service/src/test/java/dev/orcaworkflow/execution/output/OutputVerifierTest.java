package dev.orcaworkflow.execution.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.execution.engine.EngineOutcome.Completed;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputVerifierTest {
    private static final EngineOutput TABLE = new EngineOutput("t.csv", "summary", 1, List.of("case", "kN, max"));

    @TempDir
    Path root;

    @Test
    void saysWhereAFileWillBeAndWhatIsInIt() throws IOException {
        Files.writeString(root.resolve("t.csv"), "case,\"kN, max\"\nA,1.5\n");

        assertThat(verify(List.of())).isInstanceOfSatisfying(Verification.Sound.class, sound -> {
            assertThat(sound.files()).singleElement().satisfies(file -> {
                assertThat(file.path()).isEqualTo("results/t.csv");
                assertThat(file.bytes()).isEqualTo(21);
                assertThat(file.sha256()).hasSize(64);
            });
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case;A                         | t.csv does not begin with the columns [case, kN, max]",
                "case,\"kN, max\"               | t.csv has 0 rows where 1 were computed",
                "case,\"kN, max\";A,1;B,2       | t.csv has 2 rows where 1 were computed",
                "case,\"kN, max\";A             | t.csv:2 has 1 cells where there are 2 columns",
                "case,\"kN, max\";A,NaN         | t.csv:2: 'NaN' in column 'kN, max' is no finite number",
                "case,\"kN, max\";A,-Infinity   | t.csv:2: '-Infinity' in column 'kN, max' is no finite number"
            })
    void namesTheLineAndTheFaultOfATable(String content, String fault) throws IOException {
        Files.writeString(root.resolve("t.csv"), content.replace(';', '\n') + "\n");

        assertThat(verify(List.of())).isEqualTo(new Verification.Faulty("INVALID_RESULT", fault));
    }

    @Test
    void acceptsNoEmptyFile() throws IOException {
        Files.createFile(root.resolve("t.csv"));

        assertThat(verify(List.of())).isEqualTo(new Verification.Faulty("INVALID_RESULT", "t.csv is empty"));
    }

    @Test
    void missesTheFileThatTheEngineOnlyClaimsToHaveWritten() {
        assertThat(verify(List.of()))
                .isEqualTo(new Verification.Faulty("INVALID_RESULT", "t.csv is not a file in the run's own folder"));
    }

    @Test
    void noticesAnInputThatChangedUnderTheRun() throws IOException {
        Files.writeString(root.resolve("t.csv"), "case,\"kN, max\"\nA,1.5\n");
        Files.writeString(root.resolve("model.yml"), "General: {}\n");

        assertThat(verify(List.of(new InputFile("model.yml", "", 3, 0))))
                .isInstanceOfSatisfying(Verification.Faulty.class, faulty -> assertThat(faulty.code())
                        .isEqualTo("INPUT_CHANGED"));
    }

    private Verification verify(List<InputFile> inputs) {
        var run = new Completed(List.of(), List.of(TABLE), inputs, List.of(), List.of(), List.of(), List.of(), 0);
        return OutputVerifier.verify(run, root, root.resolve("results"), new Workspace(root));
    }
}
