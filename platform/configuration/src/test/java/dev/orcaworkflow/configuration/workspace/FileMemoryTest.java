package dev.orcaworkflow.configuration.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileMemoryTest {
    private final FileMemory memory = new FileMemory();

    @Test
    void forgetsTheLeastRecentlyUsedFirst() {
        memory.keep(Path.of("a"), "a", 2 << 20);
        memory.keep(Path.of("b"), "b", 2 << 20);
        memory.recall(Path.of("a"), String.class);

        memory.keep(Path.of("c"), "c", 3 << 20);

        assertThat(memory.recall(Path.of("a"), String.class)).contains("a");
        assertThat(memory.recall(Path.of("b"), String.class)).isEmpty();
    }

    @Test
    void doesNotKeepWhatIsLargerThanAllOfIt() {
        memory.keep(Path.of("a"), "a", 1);

        memory.keep(Path.of("a"), "larger", 7 << 20);

        assertThat(memory.recall(Path.of("a"), String.class)).isEmpty();
    }
}
