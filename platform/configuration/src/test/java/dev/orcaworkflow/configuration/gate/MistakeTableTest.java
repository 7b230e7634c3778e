package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes of {@code mistakes.txt}, each made in a sound configuration, with every word of the findings that answer
 * it. A block of the table: {@code #} what is wrong, {@code -} what stands in the sound text, {@code +} what was written
 * instead, {@code !} one finding each.
 */
class MistakeTableTest {
    @TempDir
    Path root;

    private Study study;

    @BeforeEach
    void study() {
        study = new Study(root);
    }

    record Mistake(String what, String right, String wrong, List<String> findings) {
        @Override
        public String toString() {
            return what;
        }

        private static Mistake of(String block) {
            return new Mistake(
                    lines(block, '#').getFirst(),
                    lines(block, '-').getFirst().replace("\\n", "\n").replace("\\t", "\t"),
                    lines(block, '+').getFirst().replace("\\n", "\n").replace("\\t", "\t"),
                    lines(block, '!'));
        }

        private static List<String> lines(String block, char sign) {
            return block.lines()
                    .filter(line -> line.charAt(0) == sign)
                    .map(line -> line.substring(2))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isAnsweredWordForWord(Mistake mistake) {
        String text = Study.SOUND.replace(mistake.right(), mistake.wrong());
        assertThat(text).as("the mistake was made").isNotEqualTo(Study.SOUND);

        assertThat(study.check(text).findings().stream().map(Finding::toString))
                .containsExactlyElementsOf(mistake.findings());
    }

    static Stream<Mistake> mistakes() {
        try (InputStream table = MistakeTableTest.class.getResourceAsStream("mistakes.txt")) {
            return Stream.of(new String(table.readAllBytes(), UTF_8).split("\n\n")).map(Mistake::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
