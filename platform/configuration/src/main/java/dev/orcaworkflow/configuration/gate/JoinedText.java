package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.workspace.PathResolution;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A configuration together with the file that its {@code default_yaml} names, as digitalmodel reads them: that file's text
 * is put behind this one's and both are one document. An anchor here is known there, and a top-level key that both have
 * means what that file says.
 */
public final class JoinedText {
    private static final String KEY = "default_yaml";
    private static final Pattern NAMED = Pattern.compile("(?m)^" + KEY + "[ \t]*:");
    private static final Pattern TOP_LEVEL = Pattern.compile("(?m)^([A-Za-z_][A-Za-z0-9_ .-]*?)[ \t]*:(?=\\s|$)");

    private final String own;
    private final String other;
    private final String otherName;
    private final YamlNode named;
    private final List<Part> dropped = new ArrayList<>();
    private final List<String> replaced = new ArrayList<>();

    /** From a key to the next one. */
    private record Part(int start, int end) {}

    private JoinedText(String own, YamlMapping root, String other, String otherName) {
        this.own = own;
        this.other = other;
        this.otherName = otherName;
        this.named = root.get(KEY);
        Set<String> said = topLevelKeys(other);
        List<Entry> entries = root.entries();
        for (int i = 0; i < entries.size(); i++) {
            String key = entries.get(i).key().text();
            if (key.equals(KEY) || said.contains(key)) {
                int end = i + 1 < entries.size() ? entries.get(i + 1).key().start() : own.length();
                dropped.add(new Part(entries.get(i).key().start(), end));
            }
            if (said.contains(key)) {
                replaced.add(key);
            }
        }
    }

    /** By their lines: alone, that file may use anchors that only this one has. */
    private static Set<String> topLevelKeys(String text) {
        Set<String> keys = new HashSet<>();
        Matcher key = TOP_LEVEL.matcher(text);
        while (key.find()) {
            keys.add(key.group(1));
        }
        return keys;
    }

    /**
     * Empty when the text names no such file, cannot be read without it, or there is none of that name.
     *
     * @param folder that relative names start in, relative to the workspace's root
     */
    public static Optional<JoinedText> of(String key, byte[] bytes, String folder, Workspace workspace) {
        String text = new String(bytes, UTF_8);
        if (!NAMED.matcher(text).find()
                || !(YamlReader.read(key, bytes, YamlLimits.CONFIGURATION) instanceof YamlResult.YamlDocument document)
                || document.root().flow()) {
            return Optional.empty();
        }
        return PythonValues.text(document.root().get(KEY))
                .flatMap(name -> existing(name, folder, workspace))
                .flatMap(file -> read(file)
                        .map(other -> new JoinedText(document.text(), document.root(), other, workspace.nameOf(file))));
    }

    private static Optional<Path> existing(String name, String folder, Workspace workspace) {
        return workspace.resolve(folder, name) instanceof PathResolution.Inside inside
                        && workspace.stamp(inside.path()).isPresent()
                ? Optional.of(inside.path())
                : Optional.empty();
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.size(file) > YamlLimits.CONFIGURATION.maxBytes()
                    ? Optional.empty()
                    : Optional.of(new String(Files.readAllBytes(file), UTF_8));
        } catch (IOException outOfReach) {
            return Optional.empty();
        }
    }

    /** One document for reading: what does not count is a comment, so that every place of this file stays where it is. */
    String forReading() {
        StringBuilder text = new StringBuilder(own);
        for (Part part : dropped) {
            for (int at = part.start(); at < part.end(); at = own.indexOf('\n', at) + 1) {
                if (own.charAt(at) != '\n' && own.charAt(at) != '\r') {
                    text.setCharAt(at, '#');
                }
                if (own.indexOf('\n', at) < 0) {
                    break;
                }
            }
        }
        return text.append('\n').append(other).toString();
    }

    /** One document for running: what does not count is gone, and no other file is named. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Part part : dropped) {
            text.append(own, from, part.start());
            from = part.end();
        }
        return text.append(own, from, own.length()).append('\n').append(other).toString();
    }

    /** What is found in the other file, under its name and its own lines. */
    Finding inItsFile(Finding finding) {
        int lines = (int) own.chars().filter(c -> c == '\n').count() + 1;
        return finding.line() <= lines
                ? finding
                : finding.movedTo(new Position(otherName, finding.line() - lines, finding.column(), 0, 0))
                        .mendedBy(null);
    }

    /** That two files were read as one. */
    public Finding finding() {
        return Finding.of(
                Rule.DEFAULT_YAML_JOINED, named.at(), sentence(), "write what is needed of it into this file");
    }

    /** What was done, in plain words. */
    public String sentence() {
        String wins =
                replaced.isEmpty() ? "" : ", which says otherwise in " + String.join(", ", replaced) + " and wins";
        return "joined with " + otherName + wins;
    }
}
