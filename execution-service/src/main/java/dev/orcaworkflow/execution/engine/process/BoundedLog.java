package dev.orcaworkflow.execution.engine.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One output stream of a program. The program appends to the file itself, so that it never waits for a reader and goes on
 * writing when its worker is gone. Whoever watches reads what is new. While the program lives, the middle of what has become
 * too long only gives its space on disk back, where the system can do that: a byte moved under a program that is writing
 * could be its last. When nobody writes any more, the middle is cut out.
 */
final class BoundedLog {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_LINE = 1 << 16;
    private static final long LEAST_HOLE = 1 << 20;

    private final Platform platform;
    private final Path file;
    private final long head;
    private final long tail;
    private final Consumer<String> lines;
    private final StringBuilder line = new StringBuilder();
    private long position;
    private long read;
    private long forgotten;

    /**
     * @param head bytes that are kept from the beginning
     * @param tail bytes that are kept from the end
     * @param lines gets every whole line, those that are cut out later included
     */
    BoundedLog(Platform platform, Path file, long head, long tail, Consumer<String> lines) {
        this.platform = platform;
        this.file = file;
        this.head = head;
        this.tail = tail;
        this.lines = lines;
        this.forgotten = head;
    }

    /** Bytes seen so far. */
    long bytes() {
        return read;
    }

    /** Bytes of the file that lie on no disk any more. */
    long forgotten() {
        return forgotten - head;
    }

    /** Reads what is new; a file that is not there yet is empty. */
    void follow() throws IOException {
        // A channel would be closed by an interrupt, which is meant for the run and not for its log.
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(position);
            byte[] block = new byte[BLOCK];
            // Of a flood, what comes while it is read waits for the next look: nothing else may starve.
            long most = head + 2 * tail;
            long taken = 0;
            for (int count = in.read(block); count > 0; count = taken > most ? 0 : in.read(block)) {
                take(block, count);
                taken += count;
            }
            position += taken;
            if (in.length() - position > most) {
                position = in.length() - tail;
                line.setLength(0);
            }
        } catch (FileNotFoundException notYet) {
            return;
        }
        forgetMiddle();
    }

    private void forgetMiddle() throws IOException {
        long hole = position - tail - forgotten;
        if (hole >= LEAST_HOLE && platform.forget(file, forgotten, hole)) {
            forgotten += hole;
        }
    }

    private void take(byte[] block, int count) {
        read += count;
        String text = new String(block, 0, count, StandardCharsets.ISO_8859_1);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            append(text, from, end);
            flush();
            from = end + 1;
        }
        append(text, from, text.length());
    }

    private void append(String text, int from, int to) {
        line.append(text, from, Math.min(to, from + Math.max(0, LONGEST_LINE - line.length())));
    }

    private void flush() {
        // Lines are split before they are decoded: a block may end within a character.
        String whole = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        line.setLength(0);
        lines.accept(whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole);
    }

    /** Once nobody writes any more: also gives the last line, which may have no end, and cuts out the middle. */
    void finish() throws IOException {
        follow();
        if (!line.isEmpty()) {
            flush();
        }
        if (Files.exists(file)) {
            shorten();
        }
    }

    private void shorten() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
            long cut = log.length() - head - tail;
            if (cut <= tail) {
                return;
            }
            byte[] end = new byte[(int) tail];
            log.seek(log.length() - tail);
            log.readFully(end);
            log.setLength(head);
            log.seek(head);
            log.write("\n[... %d bytes cut out ...]\n".formatted(cut).getBytes(StandardCharsets.UTF_8));
            log.write(end);
        }
    }
}
