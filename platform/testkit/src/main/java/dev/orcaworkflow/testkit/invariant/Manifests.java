package dev.orcaworkflow.testkit.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * I10: what is visible as complete is whole. Every manifest in the workspace that lies outside an attempt's folder names
 * files that are there, with their hashes.
 */
record Manifests(Path workspace) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANIFEST = ".result-manifest.json";

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        published().forEach(manifest -> check(manifest, faults));
        return faults;
    }

    private List<Path> published() {
        try (Stream<Path> files = Files.walk(workspace)) {
            return files.filter(file -> file.getFileName().toString().endsWith(MANIFEST))
                    .filter(file -> !file.toString().contains("/.attempt-"))
                    .toList();
        } catch (UncheckedIOException folderGoneMeanwhile) {
            return published();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Path manifest, List<String> faults) {
        try {
            for (JsonNode artifact : JSON.readTree(manifest.toFile()).path("artifacts")) {
                Path file = manifest.resolveSibling(
                        Path.of(artifact.path("path").asText()).getFileName());
                if (!Files.exists(file)) {
                    faults.add("I10: %s names %s, which is not there".formatted(manifest, file.getFileName()));
                } else if (!sha256(file).equals(artifact.path("sha256").asText())) {
                    faults.add("I10: %s is not what %s says".formatted(file, manifest.getFileName()));
                }
            }
        } catch (IOException e) {
            faults.add("I10: %s cannot be read: %s".formatted(manifest, e));
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
