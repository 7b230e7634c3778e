package dev.orcaworkflow.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFinderTest {
    @TempDir
    Path root;

    @Test
    void findsConfigurationsAtAnyDepthEvenBrokenOnes() throws IOException {
        TestFolder folder = TestFolder.in(root);
        folder.write("b.yml", "basename: orcaflex\n");
        folder.write("a/meta.yaml", "# note\r\nmeta:\r\n  basename: x\r\n");
        folder.write("a/broken.yml", "meta: [\n\t}");
        folder.write("a/bom.yml", "\uFEFF'basename' : x");
        folder.write("a/model.yml", "General:\n  basename: no root line\nmetadata: x\n");
        folder.write("a/note.txt", "basename: x\n");
        folder.write(".attempt-1/c.yml", "basename: x\n");

        ConfigurationFinder.Found found = ConfigurationFinder.find(root);

        assertThat(found.configurations())
                .extracting(this::name)
                .containsExactly("a/bom.yml", "a/broken.yml", "a/meta.yaml", "b.yml");
        assertThat(found.others()).extracting(this::name).containsExactly("a/model.yml");
    }

    @Test
    void takesANamedFileWhateverItHolds() throws IOException {
        Path file = TestFolder.in(root).write("model.yml", "General: {}\n");

        assertThat(ConfigurationFinder.find(file).configurations()).containsExactly(file);
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
