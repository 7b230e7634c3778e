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
 * writing when its worker is gone; whoever watches reads what is new and cuts out the middle of what has become too long.
 */
final class BoundedLog {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_LINE = 1 << 16;

    private final Path file;
    private final long head;
    private final long tail;
    private final Consumer<String> lines;
    private final StringBuilder line = new StringBuilder();
    private long position;
    private long read;
    private long cut;

    /**
     * @param head bytes that are kept from the beginning
     * @param tail bytes that are kept from the end, at least when the program ends
     * @param lines gets every whole line, those that are cut out later included
     */
    BoundedLog(Path file, long head, long tail, Consumer<String> lines) {
        this.file = file;
        this.head = head;
        this.tail = tail;
        this.lines = lines;
    }

    /** Bytes seen so far. */
    long bytes() {
        return read;
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
        shorten();
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

    /** Also gives the last line, which may have no end. */
    void finish() throws IOException {
        follow();
        if (!line.isEmpty()) {
            flush();
        }
    }

    /** The program's file is opened for appending: after this its next byte follows the last one that was kept. */
    private void shorten() throws IOException {
        if (Files.size(file) <= head + 2 * tail) {
            return;
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
            long size = log.length();
            byte[] end = new byte[(int) tail];
            log.seek(size - tail);
            log.readFully(end);
            cut += size - head - tail;
            log.setLength(head);
            log.seek(head);
            log.write("\n[... %d bytes cut out ...]\n".formatted(cut).getBytes(StandardCharsets.UTF_8));
            log.write(end);
            position = log.getFilePointer();
        }
    }
}
