package dev.orcaworkflow.configuration.selection;

import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Identity of an input file: SHA-256 up to 64 MiB; above that size, time and the hashes of both ends.
 *
 * @param value hexadecimal
 * @param sampled not every byte was read
 */
public record Fingerprint(String value, boolean sampled) {
    private static final long WHOLE = 64L << 20;
    private static final int END = 1 << 20;

    /** @throws UncheckedIOException when the file cannot be read */
    public static Fingerprint of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() <= WHOLE ? whole(file) : ends(file, attributes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * By both ends of the file where it is larger than they are; for files too many or too large to be read whole.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Fingerprint sampled(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() <= 2L * END ? whole(file) : ends(file, attributes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of {@link #of(Path)}, which a workspace remembers as long as the file stays the same. */
    public static String of(FileStamp file, Workspace workspace) {
        return workspace.derived("fingerprint", file, path -> of(path).value());
    }

    /** The value of {@link #sampled(Path)}, remembered likewise. */
    public static String sampled(FileStamp file, Workspace workspace) {
        return workspace.derived("sample", file, path -> sampled(path).value());
    }

    private static Fingerprint whole(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), false);
    }

    private static Fingerprint ends(Path file, BasicFileAttributes attributes) throws IOException {
        MessageDigest digest = Digests.sha256();
        digest.update(ByteBuffer.allocate(16)
                .putLong(attributes.size())
                .putLong(attributes.lastModifiedTime().toMillis())
                .flip());
        try (FileChannel channel = FileChannel.open(file)) {
            digest.update(read(channel, 0));
            digest.update(read(channel, attributes.size() - END));
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), true);
    }

    private static ByteBuffer read(FileChannel channel, long from) throws IOException {
        ByteBuffer end = ByteBuffer.allocate(END);
        while (end.hasRemaining() && channel.read(end, from + end.position()) >= 0) {
            // One read may return less than was asked for.
        }
        return end.flip();
    }
}
