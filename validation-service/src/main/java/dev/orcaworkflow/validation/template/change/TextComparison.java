package dev.orcaworkflow.validation.template.change;

import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.validation.template.Bump;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Compares two texts key by key, the section {@code template:} left out. Keys that are gone, renamed or of another kind
 * are MAJOR, new keys MINOR, other values as {@link Weight} says. Comments, order and layout are no change.
 */
public final class TextComparison {
    private final Map<String, Leaf> before;
    private final Map<String, Leaf> after;
    private final List<TemplateChange> changes = new ArrayList<>();

    private TextComparison(Map<String, Leaf> before, Map<String, Leaf> after) {
        this.before = before;
        this.after = after;
    }

    public static List<TemplateChange> of(YamlMapping earlier, YamlMapping later) {
        return of(earlier, later, UnaryOperator.identity());
    }

    /** @param renaming what a value of the earlier text is called in the later one, where that is the same thing */
    static List<TemplateChange> of(YamlMapping earlier, YamlMapping later, UnaryOperator<String> renaming) {
        Map<String, Leaf> before = new LinkedHashMap<>();
        Leaf.of(earlier, Set.of(TemplateText.SECTION)).values().forEach(leaf -> {
            Leaf renamed = new Leaf(renaming.apply(leaf.path()), leaf.kind(), renaming.apply(leaf.text()), leaf.line());
            before.put(renamed.path(), renamed);
        });
        return new TextComparison(before, Leaf.of(later, Set.of(TemplateText.SECTION))).compare();
    }

    private List<TemplateChange> compare() {
        List<Leaf> gone =
                before.values().stream().filter(leaf -> !isIn(after, leaf)).toList();
        List<Leaf> added = new ArrayList<>(
                after.values().stream().filter(leaf -> !isIn(before, leaf)).toList());
        outermost(gone, after).forEach((path, leaf) -> gone(path, leaf, added));
        before.values().stream().filter(leaf -> after.containsKey(leaf.path())).forEach(this::value);
        outermost(added, before)
                .forEach((path, leaf) -> changes.add(
                        new TemplateChange(Bump.MINOR, path, "added" + shown(path, leaf), leaf.line(), false)));
        return List.copyOf(changes);
    }

    private static boolean isIn(Map<String, Leaf> others, Leaf leaf) {
        return others.containsKey(leaf.path());
    }

    /** A section that is wholly gone is one change, told at its outermost key. */
    private static Map<String, Leaf> outermost(List<Leaf> leaves, Map<String, Leaf> others) {
        Map<String, Leaf> outermost = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            String path = leaf.path();
            for (String up = leaf.parent(); !up.isEmpty() && !isKnown(others, up); up = parent(up)) {
                path = up;
            }
            outermost.putIfAbsent(path, leaf);
        }
        return outermost;
    }

    private static boolean isKnown(Map<String, Leaf> others, String path) {
        return others.keySet().stream()
                .anyMatch(known -> known.equals(path) || known.startsWith(path + ".") || known.startsWith(path + "["));
    }

    private static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private void gone(String path, Leaf leaf, List<Leaf> added) {
        Optional<Leaf> twin = added.stream()
                .filter(other -> path.equals(leaf.path())
                        && other.parent().equals(leaf.parent())
                        && other.kind() == leaf.kind()
                        && other.text().equals(leaf.text()))
                .findFirst();
        twin.ifPresent(added::remove);
        String what = twin.map(other -> "renamed to '" + other.key() + "'").orElse("removed" + shown(path, leaf));
        changes.add(new TemplateChange(Bump.MAJOR, path, what, leaf.line(), true));
    }

    private static String shown(String path, Leaf leaf) {
        return path.equals(leaf.path()) ? " (" + leaf.text() + ")" : "";
    }

    private void value(Leaf earlier) {
        Leaf later = after.get(earlier.path());
        if (!earlier.agreesWith(later)) {
            changes.add(new TemplateChange(
                    Bump.MAJOR,
                    earlier.path(),
                    "changed from %s to %s".formatted(kind(earlier), kind(later)),
                    later.line(),
                    false));
        } else if (!earlier.text().equals(later.text())) {
            changes.add(new TemplateChange(
                    Weight.ofValue(earlier, later),
                    earlier.path(),
                    "changed from %s to %s".formatted(earlier.text(), later.text()),
                    later.line(),
                    false));
        }
    }

    private static String kind(Leaf leaf) {
        return switch (leaf.kind()) {
            case TEXT -> "the text '" + leaf.text() + "'";
            case NUMBER -> "the number " + leaf.text();
            case FLAG -> "the flag " + leaf.text();
            case LIST -> "the list " + leaf.text();
            case MAPPING -> "a mapping";
            case NULL -> "nothing";
            case PARAMETER -> "the parameter " + leaf.text();
        };
    }
}
