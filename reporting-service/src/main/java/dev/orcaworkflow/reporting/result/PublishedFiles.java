package dev.orcaworkflow.reporting.result;

import dev.orcaworkflow.contracts.OutputFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Result files in the workspace, read only while they are what the event about them said: a plot of a file that somebody
 * has changed since would be a plot of other results.
 */
@ApplicationScoped
public class PublishedFiles {
    private static final Logger LOGGER = Logger.getLogger(PublishedFiles.class);
    private static final long LARGEST = 16L << 20;

    private final Path root;

    PublishedFiles(@ConfigProperty(name = "workflow.workspace") String workspace) {
        this.root = Path.of(workspace).toAbsolutePath().normalize();
    }

    /** Empty when the file is gone, outside the workspace, larger than 16 MiB, or no longer what was published. */
    public Optional<byte[]> read(OutputFile file) {
        if (file.bytes() > LARGEST) {
            return Optional.empty();
        }
        try {
            Path path = root.resolve(file.path()).normalize();
            if (!path.startsWith(root) || !path.toRealPath().startsWith(root.toRealPath())) {
                return Optional.empty();
            }
            if (Files.size(path) != file.bytes()) {
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(path);
            return sha256(content).equals(file.sha256()) ? Optional.of(content) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOGGER.debugf("%s is not read: %s", file.path(), e.getMessage());
            return Optional.empty();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
