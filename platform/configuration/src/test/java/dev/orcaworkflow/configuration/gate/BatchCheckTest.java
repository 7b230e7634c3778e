package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.TestFolder;
import dev.orcaworkflow.configuration.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCheckTest {
    @TempDir
    Path root;

    private final List<BatchCheck.Member> members = new ArrayList<>();

    @Test
    void findsNothingInASoundSequence() {
        member("a.yml", "workflow: {execution_order: 1, next_config: b.yml}");
        member("b.yml", "workflow: {execution_order: 2, next_config: c.yml, previous_config: a.yml}");
        member("c.yml", "workflow: {execution_order: 3, previous_config: b.yml}");

        assertThat(findings()).isEmpty();
    }

    @Test
    void refusesTheSecondThatWouldOverwrite() {
        member("x/a.yml", "file_management: {output_directory: ../out}");
        member("y/A.yml", "file_management: {output_directory: ../out}");
        member("y/b.yml", "file_management: {output_directory: ../out}");

        assertThat(findings())
                .containsExactly("y/A.yml:2:37 error output-overwritten writes the same files as x/a.yml: out/A*"
                        + " (give it another output_directory, or the file another name)");
    }

    @Test
    void tellsACircleOnce() {
        member("a.yml", "workflow: {next_config: b.yml}");
        member("b.yml", "workflow: {next_config: c.yml}");
        member("c.yml", "workflow: {next_config: b.yml}");

        assertThat(findings())
                .containsExactly(
                        "c.yml:2:25 error sequence-link-shared b.yml is the next of a.yml already"
                                + " (let each configuration follow one other)",
                        "b.yml:2:25 error sequence-circle the chain of next_config is a circle: b.yml -> c.yml -> b.yml"
                                + " (let the last configuration name no next)");
    }

    @Test
    void tellsThatAConfigurationFollowsItself() {
        member("a.yml", "workflow: {next_config: a.yml}");

        assertThat(findings())
                .containsExactly("a.yml:2:25 error sequence-circle the chain of next_config is a circle: a.yml -> a.yml"
                        + " (let the last configuration name no next)");
    }

    @Test
    void namesALinkThatLeadsNowhere() {
        member("a.yml", "workflow: {next_config: gone.yml, previous_config: lost.yml}");

        assertThat(findings())
                .containsExactly(
                        "a.yml:2:25 error sequence-link-missing next_config names gone.yml, which is neither among"
                                + " these configurations nor beside this one (mend the name, or add the configuration)",
                        "a.yml:2:52 error sequence-link-missing previous_config names lost.yml, which is neither among"
                                + " these configurations nor beside this one (mend the name, or add the configuration)");
    }

    @Test
    void takesALinkToAFileBesideItForGood() {
        TestFolder.in(root).write("x/b.yml", "basename: orcaflex\n");
        member("x/a.yml", "workflow: {next_config: b.yml}");

        assertThat(findings()).isEmpty();
    }

    @Test
    void warnsWhenTheTwoEndsOfALinkDiffer() {
        member("a.yml", "workflow: {next_config: c.yml}");
        member("b.yml", "workflow: {previous_config: a.yml}");
        member("c.yml", "");

        assertThat(findings())
                .containsExactly(
                        "b.yml:2:29 warning sequence-links-differ previous_config is a.yml, but that names c.yml"
                                + " as its next (let both say the same)");
    }

    @Test
    void warnsOfGapsAndRepeatedNumbers() {
        member("a.yml", "workflow: {execution_order: 1}");
        member("b.yml", "workflow: {execution_order: 1}");
        member("c.yml", "workflow: {execution_order: 4}");

        assertThat(findings())
                .containsExactly(
                        "b.yml:2:29 warning sequence-number-repeated execution_order 1 is that of a.yml too; the two"
                                + " run in the order of their names (give it another number)",
                        "c.yml:2:29 warning sequence-gap execution_order 4 follows 1 of b.yml: what stands between is"
                                + " not here (submit what is missing too, or number without gaps)");
    }

    private void member(String key, String more) {
        String text = "basename: orcaflex_post_process\n" + more + "\n";
        Configuration configuration =
                ((ConfigurationReading.Readable) Configuration.read(key, text.getBytes(UTF_8))).configuration();
        members.add(new BatchCheck.Member(key.contains("/") ? key.substring(0, key.indexOf('/')) : "", configuration));
    }

    private List<String> findings() {
        return BatchCheck.findings(members, TestFolder.in(root).workspace()).stream()
                .map(Finding::toString)
                .toList();
    }
}
