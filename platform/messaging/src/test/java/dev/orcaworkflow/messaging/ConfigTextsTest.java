package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orcaworkflow.contracts.ConfigText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTextsTest {
    private static final String LARGE = "# größe\n".repeat(10_000);

    @TempDir
    Path workspace;

    private ConfigTexts texts;

    @BeforeEach
    void open() {
        texts = new ConfigTexts(workspace.toString());
    }

    @Test
    void sendsASmallTextInline() {
        ConfigText small = texts.store("meta: {}");

        assertThat(small)
                .isEqualTo(new ConfigText(
                        "meta: {}", null, "9e1cf82b8a274bad1d257e3301833b1fa3fa6db85b47cc3a1edb67cc9939383d"));
        assertThat(texts.load(small)).isEqualTo("meta: {}");
    }

    @Test
    void leavesALargeTextOnTheWorkspace() {
        ConfigText large = texts.store(LARGE);

        assertThat(large.inline()).isNull();
        assertThat(large.claim()).isEqualTo(".workflow/claims/" + large.sha256() + ".yml");
        assertThat(texts.load(large)).isEqualTo(LARGE);
    }

    @Test
    void storesTheSameTextOnce() throws IOException {
        assertThat(texts.store(LARGE)).isEqualTo(texts.store(LARGE));

        try (var files = Files.list(workspace.resolve(".workflow/claims"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesATextThatSomebodyChanged() throws IOException {
        ConfigText large = texts.store(LARGE);
        Files.writeString(workspace.resolve(large.claim()), "meta: {}");

        assertThatThrownBy(() -> texts.load(large))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no longer the configuration");
    }

    @Test
    void namesTheFileThatIsGone() {
        ConfigText gone = new ConfigText(null, ".workflow/claims/gone.yml", "00");

        assertThatThrownBy(() -> texts.load(gone))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone.yml");
    }
}
