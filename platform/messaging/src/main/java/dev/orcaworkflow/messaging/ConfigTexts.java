package dev.orcaworkflow.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.ConfigText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Texts of configurations on their way through topics: inline up to 64 KiB, above that by claim check, a file on the
 * workspace named after its content. The same text is one file, however often it is stored.
 */
@ApplicationScoped
public class ConfigTexts {
    private static final int LARGEST_INLINE = 64 * 1024;
    private static final String CLAIMS = ".workflow/claims/";

    private final Path workspace;

    ConfigTexts(@ConfigProperty(name = "workflow.workspace") String workspace) {
        this.workspace = Path.of(workspace);
    }

    /**
     * Makes a text ready to travel.
     *
     * @throws UncheckedIOException when a large text cannot be written to the workspace
     */
    public ConfigText store(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        String sha256 = sha256(bytes);
        return bytes.length <= LARGEST_INLINE
                ? new ConfigText(text, null, sha256)
                : new ConfigText(null, claim(bytes, sha256), sha256);
    }

    /**
     * The text itself.
     *
     * @throws UncheckedIOException when the claimed file cannot be read
     * @throws IllegalStateException when it is no longer the text that was stored
     */
    public String load(ConfigText text) {
        return text.inline() == null ? redeem(text) : text.inline();
    }

    /** Lower-case hex digest of the text's UTF-8 bytes. */
    public static String sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    private String claim(byte[] bytes, String sha256) {
        String claim = CLAIMS + sha256 + ".yml";
        Path file = workspace.resolve(claim);
        try {
            if (!Files.exists(file)) {
                // Written aside and renamed: a reader sees the whole text or none.
                Path aside = Files.createTempFile(Files.createDirectories(file.getParent()), sha256, ".part");
                Files.write(aside, bytes);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return claim;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot store a configuration of %d bytes at %s: %s".formatted(bytes.length, file, e.getMessage()),
                    e);
        }
    }

    private String redeem(ConfigText text) {
        Path file = workspace.resolve(text.claim());
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!sha256(bytes).equals(text.sha256())) {
                throw new IllegalStateException(file + " is no longer the configuration that was stored there;"
                        + " nothing may write to " + CLAIMS + " but this system");
            }
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the configuration at %s: %s".formatted(file, e), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
