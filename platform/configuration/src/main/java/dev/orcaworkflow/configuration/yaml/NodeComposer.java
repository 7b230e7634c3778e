package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * From SnakeYAML's events to our nodes. Events, not its node graph: they carry all we need, and resolving the type of
 * every scalar, which most readers never ask for, would be half of the time.
 */
final class NodeComposer {
    private final String file;
    private final YamlLimits limits;
    private final Parser parser;
    private final CodePoints codePoints;
    private final Anchors anchors;
    private final List<Finding> findings = new ArrayList<>();
    private final List<int[]> quoted;
    private int depth;
    private long values;

    /** @param quoted takes start and end offsets of quoted and block scalars, in order */
    NodeComposer(String file, String text, YamlLimits limits, List<int[]> quoted) {
        this.file = file;
        this.quoted = quoted;
        this.limits = limits;
        this.anchors = new Anchors(limits.maxAliases());
        this.codePoints = new CodePoints(text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    /** What is wrong without making the rest unreadable: repeated keys. */
    List<Finding> findings() {
        return findings;
    }

    YamlMapping document() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            throw empty();
        }
        parser.getEvent();
        YamlNode root = node();
        parser.getEvent();
        requireEnd();
        return requireMapping(root);
    }

    private void requireEnd() {
        Event next = parser.getEvent();
        if (!next.is(Event.ID.StreamEnd)) {
            throw new RefusedDocument(
                    Rule.SEVERAL_DOCUMENTS,
                    position(next),
                    "a second document begins here",
                    "keep one document per file");
        }
    }

    private YamlMapping requireMapping(YamlNode root) {
        if (root instanceof YamlMapping mapping) {
            return mapping;
        }
        if (root instanceof YamlScalar scalar && scalar.meaning() instanceof ScalarMeaning.Null) {
            throw empty();
        }
        String what = root instanceof YamlScalar ? "one plain value" : "a list";
        throw new RefusedDocument(
                Rule.ROOT_NOT_A_MAPPING,
                root.at(),
                "the document is " + what + ", not a mapping",
                "write 'key: value' lines");
    }

    private RefusedDocument empty() {
        return new RefusedDocument(Rule.EMPTY_FILE, Position.wholeFile(file), "the file holds no document", null);
    }

    private YamlNode node() {
        Event event = parser.getEvent();
        values++;
        return switch (event) {
            case AliasEvent alias -> named(alias);
            case ScalarEvent scalar -> anchored(scalar, () -> scalar(scalar));
            case SequenceStartEvent start -> anchored(start, () -> nested(start, () -> sequence(start)));
            case MappingStartEvent start -> anchored(start, () -> nested(start, () -> mapping(start)));
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private YamlNode anchored(NodeEvent event, Supplier<? extends YamlNode> content) {
        String name = event.getAnchor();
        if (name == null) {
            return content.get();
        }
        anchors.open(name, position(event));
        long before = values;
        YamlNode node = content.get();
        return anchors.close(name, node, values - before + 1);
    }

    private YamlNode named(AliasEvent alias) {
        Anchors.Anchored anchored = anchors.named(alias.getAnchor(), position(alias));
        values += anchored.size();
        return anchored.node();
    }

    private <T> T nested(CollectionStartEvent start, Supplier<T> content) {
        if (++depth > limits.maxDepth()) {
            throw refused(Rule.TOO_DEEP, start, "nested deeper than " + limits.maxDepth() + " levels", "flatten it");
        }
        T result = content.get();
        depth--;
        return result;
    }

    private YamlScalar scalar(ScalarEvent event) {
        Position at = position(event);
        ScalarStyle style = style(event);
        if (style != ScalarStyle.PLAIN) {
            quoted.add(new int[] {at.start(), at.end()});
        }
        YamlScalar scalar = new YamlScalar(event.getValue(), style, Tags.scalar(event, style, at), at);
        requireConstructible(scalar);
        return scalar;
    }

    /** Dates that are none, and {@code !!int x}: PyYAML takes them for their type and then fails to make one. */
    private static void requireConstructible(YamlScalar scalar) {
        if (!ScalarMeanings.constructible(scalar)) {
            String type = scalar.tag() == null ? "date" : scalar.tag();
            throw new RefusedDocument(
                    Rule.SYNTAX_ERROR,
                    scalar.at(),
                    "'" + scalar.text() + "' is no " + type,
                    "quote it when it is text");
        }
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case PLAIN -> ScalarStyle.PLAIN;
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
        };
    }

    private YamlSequence sequence(SequenceStartEvent start) {
        Tags.check(start, position(start));
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node());
        }
        Event end = parser.getEvent();
        int last = items.isEmpty() ? -1 : items.getLast().end();
        return new YamlSequence(items, spanning(start, end, last), start.isFlow());
    }

    private YamlMapping mapping(MappingStartEvent start) {
        Tags.check(start, position(start));
        List<Entry> entries = new ArrayList<>();
        List<Entry> inherited = new ArrayList<>();
        Set<Object> seen = limits.repeatedKeys() ? Set.of() : new HashSet<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            entry(entries, inherited, seen);
        }
        Event end = parser.getEvent();
        int last = entries.isEmpty() ? -1 : entries.getLast().value().end();
        return new YamlMapping(entries, inherited, spanning(start, end, last), start.isFlow());
    }

    private void entry(List<Entry> entries, List<Entry> inherited, Set<Object> seen) {
        YamlNode key = node();
        YamlNode value = node();
        if (!(key instanceof YamlScalar name)) {
            throw new RefusedDocument(
                    Rule.KEY_NOT_A_SCALAR, key.at(), "a list or mapping stands as a key", "quote it when it is text");
        }
        if (name.plain() && name.text().equals("<<") && name.tag() == null) {
            inherit(inherited, value);
            return;
        }
        if (!limits.repeatedKeys() && !seen.add(KeyIdentity.of(name))) {
            findings.add(repeated(name, entries));
        }
        entries.add(new Entry(name, value));
    }

    private static void inherit(List<Entry> inherited, YamlNode value) {
        switch (value) {
            case YamlMapping mapping -> {
                inherited.addAll(mapping.inherited());
                inherited.addAll(mapping.entries());
            }
            case YamlSequence several -> several.items().reversed().forEach(one -> inherit(inherited, one));
            case YamlScalar scalar ->
                throw new RefusedDocument(
                        Rule.SYNTAX_ERROR,
                        scalar.at(),
                        "'<<' merges a mapping, but this is '" + scalar.text() + "'",
                        "name an anchor of a mapping");
        }
    }

    private static Finding repeated(YamlScalar key, List<Entry> entries) {
        Object identity = KeyIdentity.of(key);
        YamlScalar first = entries.stream()
                .map(Entry::key)
                .filter(other -> KeyIdentity.of(other).equals(identity))
                .findFirst()
                .orElse(key);
        return Finding.of(
                        Rule.DUPLICATE_KEY,
                        key.at(),
                        "key '" + key.text() + "' stands in line " + first.line()
                                + " already; Python keeps only the last one",
                        "merge the two blocks, or remove one")
                .about(key.text(), List.of());
    }

    /** Block collections end with their last item, not at the next token, which stands after comments. */
    private Position spanning(CollectionStartEvent start, Event end, int lastItem) {
        Position first = position(start);
        int stop = start.isFlow() || lastItem < 0
                ? codePoints.toOffset(end.getEndMark().getIndex())
                : lastItem;
        return new Position(file, first.line(), first.column(), first.start(), Math.max(first.start(), stop));
    }

    private RefusedDocument refused(Rule rule, Event event, String message, String fix) {
        return new RefusedDocument(rule, position(event), message, fix);
    }

    private Position position(Event event) {
        var start = event.getStartMark();
        int from = codePoints.toOffset(start.getIndex());
        int to = codePoints.toOffset(event.getEndMark().getIndex());
        return new Position(file, start.getLine() + 1, start.getColumn() + 1, from, Math.max(from, to));
    }
}
