package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads result folders as a user would: a result counts only when its manifest is there and every hash matches. */
final class PublishedResults {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANIFEST = ".result-manifest.json";

    private PublishedResults() {}

    /** Every folder below has a manifest that names exactly the files that lie there, with their hashes. */
    static void assertComplete(Path output, int folders) throws IOException {
        try (Stream<Path> each = Files.list(output)) {
            List<Path> all = each.toList();
            assertThat(all).hasSize(folders);
            all.forEach(PublishedResults::assertComplete);
        }
    }

    private static void assertComplete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> unnamed = new HashSet<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> unnamed.add(file.getFileName().toString()));
            String manifest = unnamed.stream()
                    .filter(name -> name.endsWith(MANIFEST))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no manifest in " + folder));
            unnamed.remove(manifest);
            for (JsonNode artifact :
                    JSON.readTree(folder.resolve(manifest).toFile()).get("artifacts")) {
                Path file =
                        folder.resolve(Path.of(artifact.get("path").asText()).getFileName());
                assertThat(sha256(file))
                        .as("hash of %s", file)
                        .isEqualTo(artifact.get("sha256").asText());
                unnamed.remove(file.getFileName().toString());
            }
            assertThat(unnamed).as("files in %s that no manifest names", folder).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        return sha256(Files.readAllBytes(file));
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
