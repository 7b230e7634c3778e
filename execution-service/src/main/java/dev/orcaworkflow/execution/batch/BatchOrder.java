package dev.orcaworkflow.execution.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The order of a sequential batch: the number in the header, else the one in the file, smallest first; then what has no
 * number, along the chains of {@code next_config}; ties and the rest by key. Pure.
 */
public final class BatchOrder {
    private static final Comparator<Entry> BY_KEY = Comparator.comparing(Entry::key);
    private static final Comparator<Entry> BY_NUMBER = Comparator.<Entry, Integer>comparing(
                    entry -> entry.number().orElseThrow())
            .thenComparing(BY_KEY);

    /**
     * @param asked number in the submission's header, or null
     * @param written number in the file, or null
     * @param next configuration that the file names as its successor, or null
     */
    public record Entry(UUID job, String key, Integer asked, Integer written, String next) {
        Optional<Integer> number() {
            return Optional.ofNullable(asked != null ? asked : written);
        }
    }

    public sealed interface Result {
        record Ordered(List<UUID> jobs) implements Result {}

        /** @param reason one sentence that names the configurations at fault */
        record Impossible(String reason) implements Result {}
    }

    private BatchOrder() {}

    public static Result of(List<Entry> entries) {
        Map<String, Entry> byName = byName(entries);
        Map<Entry, Entry> successors = new HashMap<>();
        Set<Entry> followers = new HashSet<>();
        for (Entry entry : unnumbered(entries)) {
            if (entry.next() != null) {
                Entry next = byName.get(entry.next());
                if (next == null) {
                    return impossible("%s names %s as next, which is not in this batch", entry.key(), entry.next());
                }
                if (!followers.add(next)) {
                    return impossible("%s is named as next by %s and by another one", next.key(), entry.key());
                }
                successors.put(entry, next);
            }
        }
        return along(entries, successors, followers);
    }

    private static Result along(List<Entry> entries, Map<Entry, Entry> successors, Set<Entry> followers) {
        Set<Entry> ordered = new LinkedHashSet<>(entries.stream()
                .filter(entry -> entry.number().isPresent())
                .sorted(BY_NUMBER)
                .toList());
        for (Entry head : unnumbered(entries)) {
            if (!followers.contains(head)) {
                for (Entry link = head; link != null && ordered.add(link); link = successors.get(link)) {}
            }
        }
        for (Entry entry : unnumbered(entries)) {
            if (!ordered.contains(entry)) {
                return impossible("The chain of next_config through %s never begins: it is a circle", entry.key());
            }
        }
        return new Result.Ordered(ordered.stream().map(Entry::job).toList());
    }

    private static List<Entry> unnumbered(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.number().isEmpty())
                .sorted(BY_KEY)
                .toList();
    }

    /** By key, and by the bare file name where only one configuration has it. */
    private static Map<String, Entry> byName(List<Entry> entries) {
        Map<String, List<Entry>> byFile = new HashMap<>();
        entries.forEach(entry -> byFile.computeIfAbsent(file(entry.key()), _ -> new ArrayList<>())
                .add(entry));
        Map<String, Entry> names = new HashMap<>();
        byFile.forEach((file, named) -> {
            if (named.size() == 1) {
                names.put(file, named.getFirst());
            }
        });
        entries.forEach(entry -> names.put(entry.key(), entry));
        return names;
    }

    private static String file(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static Result impossible(String sentence, Object... values) {
        return new Result.Impossible(sentence.formatted(values));
    }
}
