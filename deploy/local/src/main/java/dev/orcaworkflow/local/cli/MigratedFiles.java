package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Writes migrated configurations over those that they were made of, and over nothing else. */
final class MigratedFiles {
    private final Path workspace;
    private final Map<String, Path> files;
    private final PrintWriter err;

    /** @param files those that were named on the command line, by folder and name */
    MigratedFiles(Path workspace, Map<String, Path> files, PrintWriter err) {
        this.workspace = workspace;
        this.files = files;
        this.err = err;
    }

    /** False when one of them could not be written. */
    boolean write(JsonNode migrated) throws IOException {
        boolean all = true;
        for (JsonNode one : migrated.path("configurations")) {
            if (!one.path("difference").asText().isEmpty()) {
                all &= write(file(one), one);
            }
        }
        return all;
    }

    private Path file(JsonNode one) {
        String folder = one.path("folder").asText();
        String key = ExistingConfigurations.key(folder, one.path("config").asText());
        return files.getOrDefault(key, workspace.resolve(folder).resolve(key.substring(folder.length() + 1)));
    }

    private boolean write(Path file, JsonNode one) throws IOException {
        if (!Files.isRegularFile(file)
                || !sha256(file).equals(one.path("sha256").asText())) {
            err.printf("%s is not what was submitted; nothing was written there%n", file);
            return false;
        }
        Path aside = Files.createTempFile(file.getParent(), ".migrated", ".part");
        Files.writeString(aside, one.path("text").asText());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        err.printf("wrote %s%n", file);
        return true;
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] text = Files.readString(file).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
