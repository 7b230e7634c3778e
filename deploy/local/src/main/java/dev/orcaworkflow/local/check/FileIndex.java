package dev.orcaworkflow.local.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a collection's index says of its files: tab-separated, with a line of titles. The first column is the file's
 * name, with or without extension. A column {@code note} may say {@code BROKEN...}, with the line of the fault as {@code
 * line 99}, {@code valid...}, or {@code valid YAML...} when nothing else is promised; a column whose title begins with {@code pyyaml} may say {@code ok}, {@code ERR ...} or
 * {@code dupkeys:key@line}. Keys may repeat where {@code kind} is {@code model}.
 */
public final class FileIndex {
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)\\b");
    private static final Pattern REPEATED = Pattern.compile("dupkeys:.*?@(\\d+)");

    private final Map<String, Expected> byStem = new HashMap<>();

    private FileIndex() {}

    /** @throws IOException when it cannot be read or has no line of titles */
    public static FileIndex read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().contains("\t")) {
            throw new IOException(file + " has no tab-separated line of titles");
        }
        FileIndex index = new FileIndex();
        List<String> titles = Arrays.asList(lines.getFirst().split("\t", -1));
        lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> index.add(titles, line.split("\t", -1)));
        return index;
    }

    private void add(List<String> titles, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(titles.size(), cells.length); i++) {
            String title = titles.get(i).toLowerCase(Locale.ROOT);
            row.put(title.startsWith("pyyaml") ? "pyyaml" : title, cells[i].strip());
        }
        byStem.put(stem(cells[0].strip()), expected(row));
    }

    private static Expected expected(Map<String, String> row) {
        String note = row.getOrDefault("note", "");
        String loader = row.getOrDefault("pyyaml", "");
        Matcher repeated = REPEATED.matcher(loader);
        if (repeated.lookingAt() && !row.getOrDefault("kind", "").equals("model")) {
            return new Expected.Broken(Integer.parseInt(repeated.group(1)));
        }
        if (loader.startsWith("ERR") || note.startsWith("BROKEN")) {
            Matcher line = LINE.matcher(note);
            return new Expected.Broken(line.find() ? Integer.parseInt(line.group(1)) : 0);
        }
        return note.startsWith("valid") && !note.startsWith("valid YAML")
                ? new Expected.Valid()
                : new Expected.Readable();
    }

    Optional<Expected> of(Path file) {
        return Optional.ofNullable(byStem.get(stem(file.getFileName().toString())));
    }

    private static String stem(String name) {
        return name.replaceFirst("\\.ya?ml$", "");
    }
}
