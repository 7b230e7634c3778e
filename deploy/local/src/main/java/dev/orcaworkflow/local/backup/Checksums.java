package dev.orcaworkflow.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 of every file of a copy, in the form that {@code sha256sum --check} reads. */
final class Checksums {
    private static final String FILE = "SHA256SUMS";

    private Checksums() {}

    static void write(Path copy) throws IOException {
        List<String> lines = new ArrayList<>();
        files(copy).forEach((name, hash) -> lines.add(hash + "  " + name));
        Files.write(copy.resolve(FILE), lines);
    }

    /** Files that are missing, changed or too many; empty when the copy is whole. */
    static List<String> differences(Path copy) throws IOException {
        if (!Files.exists(copy.resolve(FILE))) {
            return List.of(FILE);
        }
        TreeMap<String, String> found = files(copy);
        List<String> differences = new ArrayList<>();
        for (String line : Files.readAllLines(copy.resolve(FILE))) {
            String[] parts = line.split(" {2}", 2);
            if (!parts[0].equals(found.remove(parts[1]))) {
                differences.add(parts[1]);
            }
        }
        differences.addAll(found.keySet());
        return differences;
    }

    private static TreeMap<String, String> files(Path copy) throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(copy)) {
            for (Path file : paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String name = copy.relativize(file).toString();
                if (!name.equals(FILE)) {
                    hashes.put(name, hash(file));
                }
            }
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
