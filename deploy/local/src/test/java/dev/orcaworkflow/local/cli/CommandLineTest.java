package dev.orcaworkflow.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    private static final Path STUDY = Path.of("samples/oc4-study");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "down",
                "doctor",
                "submit",
                "validate",
                "status",
                "watch",
                "jobs",
                "job",
                "report",
                "cancel",
                "pause",
                "resume",
                "answer",
                "recoveries",
                "classify",
                "worker",
                "templates",
                "inventory"
            })
    void explainsEveryCommand(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: workflow " + command);
    }

    @Test
    void callsAnUnknownCommandWrongUsage() {
        assertThat(run("sumbit")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "doctor",
                "report b1",
                "jobs b1",
                "watch b1",
                "cancel b1",
                "recoveries",
                "inventory list"
            })
    void saysThatNothingIsRunning(String words) {
        String[] arguments = (words + " --data " + folder).split(" ");

        assertThat(run(arguments)).isEqualTo(3);
    }

    @Test
    void needsARunningSystemToApplyAPurpose() {
        String[] arguments = {"validate", STUDY.toString(), "--purpose", "dashboard", "--data", folder.toString()};

        assertThat(run(arguments)).isEqualTo(3);
        assertThat(err.toString()).contains("none is running");
    }

    @Test
    void hasNothingToStopWhereNothingRuns() {
        assertThat(run("down", "--data", folder.toString())).isZero();
        assertThat(out.toString()).startsWith("Nothing is running");
    }

    @Test
    void leavesNoTraceWhenItOnlyAsks() {
        Path nowhere = folder.resolve("nowhere");

        run(
                "validate",
                "--data",
                nowhere.toString(),
                STUDY.resolve("intact_mwl.yml").toString());

        assertThat(nowhere).doesNotExist();
    }

    @Test
    void refusesATimeoutThatIsNoDuration() {
        assertThat(run("watch", "b1", "--timeout", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("90s, 10m or 2h");
    }

    @Test
    void refusesAWorkspaceThatIsNotThere() {
        assertThat(run("up", "--data", folder.toString(), "--workspace", "nowhere"))
                .isEqualTo(2);
    }

    @Test
    void findsNothingWrongWithASoundConfiguration() {
        assertThat(run("validate", STUDY.resolve("intact_mwl.yml").toString())).isZero();
    }

    @Test
    void printsEachFindingWithItsPlace() {
        int code = run("validate", STUDY.resolve("windward_line.yml").toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("windward_line.yml:36:23 error object-name-form");
    }

    @Test
    void mendsFormInACopyAndLeavesTheOriginal() throws IOException {
        // Given
        Path file = folder.resolve("tension.yml");
        Files.writeString(file, """
            # the client's table
            meta: {basename: orcaflex_post_process}
            orcaflex: {postprocess: {visualization: {flag: False}, summary: {flag: True}}}
            summary_settings:
              groups:
                - Label: tension
                  Columns:
                    - {ObjectName: [Mooring1], Command: TimeHistory, SimulationPeriod: StaticState, objectExtra: [End A], Variable: Effective Tension, Statistic_Type: Max, Label: M1}
            file_management: {flag: True, input_directory: ., output_directory: ./out, filename: {extension: [yml], pattern: model}}
            """);

        String original = Files.readString(file);

        // When
        run("validate", "--fix", file.toString());

        // Then
        assertThat(Files.readString(file)).isEqualTo(original);
        assertThat(folder.resolve("tension.mended.yml")).hasContent(original.replace("[Mooring1]", "Mooring1"));
    }

    @Test
    void printsOneJsonDocumentWhenAskedFor() throws IOException {
        run("validate", "--json", STUDY.resolve("intact_msl.yml").toString());

        var document = new com.fasterxml.jackson.databind.ObjectMapper().readTree(out.toString());
        assertThat(document.at("/configurations/0/findings/0/rule").asText()).isEqualTo("no-files-matched");
    }

    @Test
    void neverWritesOverAMendedCopyThatSomebodyWorkedOn() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yml"), "basename: orcaflex\nflag: on\n");
        Path edited = Files.writeString(folder.resolve("a.mended.yml"), "basename: orcaflex\nflag: mine\n");

        run("validate", "--fix", file.toString());

        assertThat(edited).hasContent("basename: orcaflex\nflag: mine\n");
        assertThat(folder.resolve("a.mended-2.yml")).hasContent("basename: orcaflex\nflag: True\n");
    }

    @Test
    void saysThatTwoConfigurationsWouldOverwriteEachOther() throws IOException {
        for (String name : new String[] {"x", "y"}) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(
                    folder.resolve(name).resolve("a.yml"),
                    "basename: orcaflex_post_process\nfile_management: {output_directory: ../out}\n");
        }

        run("validate", folder.toString());

        assertThat(out.toString())
                .containsPattern("y/a.yml:2:37 error output-overwritten writes the same files as .*x/a.yml");
    }

    @Test
    void saysOfEachEngineWhyItCannotRunAConfiguration() {
        run("validate", "--coverage", STUDY.resolve("dynamic_response.yml").toString());

        assertThat(out.toString())
                .containsPattern("dynamic_response.yml +catenary +0 +no, engine-cannot-read: engine 'catenary' reads")
                .containsPattern("dynamic_response.yml +digitalmodel +0 +no, no-files-matched");
    }

    @Test
    void comparesTheVerdictOnEachFileWithAnIndex() throws IOException {
        // Given
        Files.writeString(folder.resolve("good.yml"), "basename: catenary\n");
        Files.writeString(folder.resolve("twice.yml"), "a: 1\nb: 2\na: 3\n");
        Files.writeString(folder.resolve("model.yml"), "General: {}\nincludefile: a.yml\nincludefile: b.yml\n");
        Path index = Files.writeString(folder.resolve("INDEX.tsv"), """
            name\tnote\tkind\tpyyaml_6
            good\tvalid; nothing else\tconfig\tok
            twice\ttwo keys\tother\tdupkeys:a@2
            model\tlegal\tmodel\tdupkeys:includefile@3
            """);

        // When
        int code = run("validate", "--index", index.toString(), folder.toString());

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "FILE KIND VERDICT INDEX SAYS AGREES FIRST FINDING",
                        "good.yml configuration valid valid yes",
                        "model.yml model valid readable yes",
                        "twice.yml other broken broken at line 2 NO 3:1 duplicate-key key 'a' stands in line 1 already;"
                                + " Python keeps only the last one");
    }

    @Test
    void checksANamedModelWithWhatItIncludes() throws IOException {
        Path model = Files.writeString(folder.resolve("model.yml"), "General: {}\nincludefile: gone.yml\n");

        assertThat(run("validate", model.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("model.yml:2:14 error include-missing there is no file gone.yml");
    }

    @Test
    void findsNoFileThatIsNotThere() {
        assertThat(run("validate", folder.resolve("missing.yml").toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        CommandLine commandLine =
                Workflow.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
