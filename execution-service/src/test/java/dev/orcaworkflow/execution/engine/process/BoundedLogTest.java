package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {
    private static final int HEAD = 100;
    private static final int TAIL = 200;
    private static final String FLOOD = ("x".repeat(1023) + "\n").repeat(4096);

    @TempDir
    Path root;

    private Path file;
    private BoundedLog log;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void open() {
        file = root.resolve("0-stdout.log");
        log = new BoundedLog(Platform.current(), file, HEAD, TAIL, lines::add);
    }

    @Test
    void movesNoByteUnderAProgramThatIsStillWriting() throws IOException {
        write("first\n" + FLOOD);
        log.follow();

        assertThat(Files.size(file)).isEqualTo("first\n".length() + FLOOD.length());

        write("last");
        log.finish();

        assertThat(file)
                .content()
                .startsWith("first\n")
                .contains(" bytes cut out ...]\n")
                .endsWith("\nlast");
        assertThat(Files.size(file)).isLessThan(HEAD + TAIL + 100);
        assertThat(lines).endsWith("last");
    }

    @Test
    void givesTheSpaceOfTheMiddleBackMeanwhile() throws IOException {
        assumeTrue(Platform.current().forget(Files.writeString(root.resolve("try"), FLOOD), 0, 1 << 20));
        write("first\n" + FLOOD);

        log.follow();

        assertThat(log.forgotten()).isGreaterThan(1 << 20);
        assertThat(at(HEAD - 1)).isEqualTo('x');
        assertThat(at(1 << 20)).isZero();
    }

    @Test
    void leavesAShortLogAsItIs() throws IOException {
        write("one\ntwo\n");

        log.finish();

        assertThat(file).hasContent("one\ntwo\n");
        assertThat(lines).containsExactly("one", "two");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private int at(long position) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(position);
            return in.read();
        }
    }
}
