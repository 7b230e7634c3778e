package dev.orcaworkflow.recovery.failure;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a rule file whole or refuses it with everything a writer needs to mend it. */
final class RuleBookReader {
    private final Map<String, FineClass> classes = new LinkedHashMap<>();
    private final List<FailureRule> rules = new ArrayList<>();
    private final Set<String> ruleIds = new HashSet<>();

    private RuleBookReader() {}

    private RuleBookReader(RuleBook base) {
        classes.putAll(base.classes());
    }

    /** The rules that come with the service. */
    static RuleBook builtIn() {
        String name = "failure-rules.yml";
        try (var in = RuleBookReader.class.getResourceAsStream(name)) {
            return read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The built-in rules and those of a user, which go first among rules of one kind of evidence.
     *
     * @throws RuleBookFault when anything in the file makes no sense
     */
    static RuleBook extended(String file, byte[] bytes) {
        RuleBook base = builtIn();
        RuleBookReader reader = new RuleBookReader(base);
        RuleBook own = reader.load(file, bytes);
        Stream.concat(base.rules().stream(), base.lastResorts().stream())
                .map(FailureRule::id)
                .filter(id -> !reader.ruleIds.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new RuleBookFault(
                            file + " the rule " + id + " is the name of a built-in one: choose another id");
                });
        return base.after(own);
    }

    /** @throws RuleBookFault when anything in the file makes no sense */
    static RuleBook read(String file, byte[] bytes) {
        return new RuleBookReader().load(file, bytes);
    }

    private RuleBook load(String file, byte[] bytes) {
        RuleBookReader reader = this;
        switch (YamlReader.read(file, bytes, YamlLimits.CONFIGURATION)) {
            case YamlResult.Unreadable(List<Finding> findings) ->
                throw new RuleBookFault(findings.getFirst().toString());
            case YamlResult.YamlDocument document -> reader.read(document.root());
        }
        return RuleBook.of(reader.classes, reader.rules);
    }

    private void read(YamlMapping root) {
        if (classes.isEmpty() || root.has("classes")) {
            readClasses(root);
        }
        PythonValues.items(root.get("rules")).forEach(node -> rules.add(rule(asMapping(node))));
    }

    private void readClasses(YamlMapping root) {
        for (YamlMapping.Entry entry : mapping(root, "classes").entries()) {
            String id = entry.key().text();
            classes.put(id, fineClass(id, asMapping(entry.value())));
        }
        if (!classes.containsKey(RuleBook.UNKNOWN)) {
            throw fault(root, "classes lack " + RuleBook.UNKNOWN + ", which means what no rule knows");
        }
    }

    private static FineClass fineClass(String id, YamlMapping node) {
        String top = text(node, "top");
        String retry = text(node, "retry");
        return new FineClass(
                id,
                FailureClass.find(top)
                        .orElseThrow(() -> fault(
                                node, "top: " + top + " is none of " + ids(FailureClass.values(), FailureClass::id))),
                Retryability.find(retry)
                        .orElseThrow(() -> fault(
                                node,
                                "retry: " + retry + " is none of " + ids(Retryability.values(), Retryability::id))),
                PythonValues.texts(node.get("strategies")),
                text(node, "cause"),
                text(node, "fix"));
    }

    private FailureRule rule(YamlMapping node) {
        String id = text(node, "id");
        if (!ruleIds.add(id)) {
            throw fault(node, "the rule " + id + " stands twice");
        }
        List<Condition> conditions = conditions(node);
        if (conditions.isEmpty()) {
            throw fault(
                    node,
                    "the rule " + id + " needs a condition: one of " + ids(EvidenceKind.values(), EvidenceKind::id));
        }
        return new FailureRule(
                id,
                conditions,
                meaning(node),
                PythonValues.number(node.get("confidence"))
                        .orElse(conditions.getFirst().kind().trust()));
    }

    private FineClass meaning(YamlMapping node) {
        FineClass meaning = classes.get(text(node, "means"));
        if (meaning == null) {
            throw fault(node, "means: " + text(node, "means") + " is not among the classes of this file");
        }
        return meaning;
    }

    private static List<Condition> conditions(YamlMapping node) {
        return Stream.of(EvidenceKind.values())
                .filter(kind -> node.has(kind.id()))
                .map(kind -> condition(kind, node))
                .toList();
    }

    private static Condition condition(EvidenceKind kind, YamlMapping node) {
        if (!kind.isTyped()) {
            return new Condition.Fits(kind, pattern(node, text(node, kind.id())));
        }
        Set<String> words = PythonValues.texts(node.get(kind.id())).stream()
                .map(word -> kind == EvidenceKind.CODE ? Clues.canonical(word) : word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Condition.OneOf(kind, words);
    }

    private static Pattern pattern(YamlMapping node, String expression) {
        try {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw fault(node, "no regular expression: " + expression + " (" + e.getDescription() + ")");
        }
    }

    private static YamlMapping mapping(YamlMapping root, String key) {
        return asMapping(root.find(key).orElseThrow(() -> fault(root, "the key " + key + " is missing")));
    }

    private static YamlMapping asMapping(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping;
        }
        throw fault(node, "a mapping was expected here");
    }

    private static String text(YamlMapping node, String key) {
        return PythonValues.text(node.get(key)).orElseThrow(() -> fault(node, "the key " + key + " is missing"));
    }

    private static <T> String ids(T[] values, java.util.function.Function<T, String> id) {
        return Stream.of(values).map(id).collect(Collectors.joining(", "));
    }

    private static RuleBookFault fault(YamlNode at, String message) {
        return new RuleBookFault(at.at() + " " + message);
    }
}
