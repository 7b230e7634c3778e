package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.configuration.workspace.PathResolution;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one model: follows bases and includes, and knows the chain that led to the file at hand. */
final class ModelResolver {
    private static final int DEEPEST = 8;

    private final Workspace workspace;
    private final Set<FileStamp> sources = new LinkedHashSet<>();
    private final Deque<Path> chain;

    ModelResolver(Workspace workspace, List<Path> chain) {
        this.workspace = workspace;
        this.chain = new ArrayDeque<>(chain);
    }

    List<FileStamp> sources() {
        return List.copyOf(sources);
    }

    ModelResult resolve(FileStamp file) {
        try {
            YamlMapping root = parse(file, Position.wholeFile(workspace.nameOf(file.path())));
            requireModel(root);
            chain.addLast(file.path());
            Map<String, ModelSection> sections = new LinkedHashMap<>();
            new Layer(this, sections).apply(root);
            return new ModelResult.Readable(new Model(sections, sources()));
        } catch (ModelFault fault) {
            return new ModelResult.Unreadable(List.of(fault.finding()));
        } catch (UnreadableInclude unreadable) {
            return new ModelResult.Unreadable(unreadable.findings());
        }
    }

    private static void requireModel(YamlMapping root) {
        boolean known = root.entries().stream().map(entry -> entry.key().text()).anyMatch(ModelReader::isModelKey);
        if (!known) {
            throw new ModelFault(Finding.of(
                    Rule.MODEL_UNREADABLE,
                    root.at(),
                    "no section of an OrcaFlex model stands here (General, Environment, Lines, ...)",
                    "select models only; a part that models include is no model of its own"));
        }
    }

    static boolean isInclude(String key) {
        return key.equalsIgnoreCase("includefile");
    }

    static boolean isBase(String key) {
        return key.equals("BaseFile");
    }

    /** The base of a variation: a model of its own, read once for all that build on it. */
    Model base(YamlNode reference) {
        Path path = locate(reference);
        FileStamp stamp = enter(path, reference);
        chain.removeLast();
        return switch (ModelReader.read(stamp.path(), workspace, List.copyOf(chain))) {
            case ModelResult.Readable readable -> {
                sources.addAll(readable.model().sources());
                yield readable.model();
            }
            case ModelResult.Unreadable unreadable -> throw new UnreadableInclude(unreadable.findings());
        };
    }

    /** Runs {@code use} on the root of an included file while that file is on the chain. */
    void include(YamlNode reference, java.util.function.Consumer<YamlMapping> use) {
        Path path = locate(reference);
        FileStamp stamp = enter(path, reference);
        use.accept(parse(stamp, reference.at()));
        chain.removeLast();
    }

    private FileStamp enter(Path path, YamlNode reference) {
        if (chain.contains(path)) {
            throw fault(
                    Rule.INCLUDE_CYCLE, reference, "includes itself: " + chainTo(path), "remove one of the includes");
        }
        if (chain.size() > DEEPEST) {
            throw fault(
                    Rule.INCLUDE_TOO_DEEP,
                    reference,
                    "more than " + DEEPEST + " includes deep: " + chainTo(path),
                    null);
        }
        FileStamp stamp = workspace
                .stamp(path)
                .orElseThrow(() -> fault(
                        Rule.INCLUDE_MISSING,
                        reference,
                        "there is no file " + workspace.nameOf(path) + ": " + chainTo(path),
                        "put the file there, or mend the name"));
        chain.addLast(path);
        return stamp;
    }

    private Path locate(YamlNode reference) {
        String name = PythonValues.text(reference)
                .orElseThrow(() -> fault(Rule.MODEL_STRUCTURE, reference, "a file name is meant here", null));
        PathResolution resolution = workspace.resolveBeside(chain.getLast(), name);
        Path path =
                switch (resolution) {
                    case PathResolution.Inside inside -> inside.path();
                    case PathResolution.Refused refused ->
                        throw fault(Rule.PATH_REFUSED, reference, "'" + name + "' " + refused.reason(), refused.fix());
                };
        refuseBinary(reference, name);
        return path;
    }

    private static void refuseBinary(YamlNode reference, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".dat") || lower.endsWith(".sim")) {
            throw fault(
                    Rule.UNSUPPORTED_BINARY_BASE,
                    reference,
                    "'" + name + "' is binary and can be read by OrcaFlex only",
                    "save the base as a text data file (.yml)");
        }
    }

    private String chainTo(Path leaf) {
        return chain.stream().map(workspace::nameOf).collect(Collectors.joining(" -> ")) + " -> "
                + workspace.nameOf(leaf);
    }

    private YamlMapping parse(FileStamp stamp, Position reference) {
        sources.add(stamp);
        String name = workspace.nameOf(stamp.path());
        return switch (YamlReader.read(name, bytes(stamp, reference), YamlLimits.MODEL)) {
            case YamlResult.YamlDocument document -> document.root();
            case YamlResult.Unreadable unreadable -> throw new UnreadableInclude(unreadable.findings());
        };
    }

    private static byte[] bytes(FileStamp stamp, Position reference) {
        if (stamp.bytes() > YamlLimits.MODEL.maxBytes()) {
            throw new ModelFault(Finding.of(
                    Rule.TOO_LARGE,
                    reference,
                    stamp.name() + " has " + stamp.bytes() + " bytes; at most " + YamlLimits.MODEL.maxBytes()
                            + " are read",
                    "move parts of it to included files"));
        }
        try {
            return Files.readAllBytes(stamp.path());
        } catch (IOException e) {
            throw new ModelFault(Finding.of(
                    Rule.MODEL_UNREADABLE, reference, stamp.name() + " cannot be read: " + e.getMessage(), null));
        }
    }

    private static ModelFault fault(Rule rule, YamlNode at, String message, String fix) {
        return new ModelFault(Finding.of(rule, at.at(), message, fix));
    }

    /** Carries an included file's findings up to the model. */
    private static final class UnreadableInclude extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Finding> findings;

        UnreadableInclude(List<Finding> findings) {
            super("unreadable include", null, false, false);
            this.findings = List.copyOf(findings);
        }

        List<Finding> findings() {
            return findings;
        }
    }

    /** Entries of a mapping with the files that it includes in their place. */
    void expand(YamlMapping mapping, java.util.function.Consumer<Entry> use) {
        for (Entry entry : Model.entries(mapping)) {
            if (isInclude(entry.key().text())) {
                include(entry.value(), included -> expand(included, use));
            } else {
                use.accept(entry);
            }
        }
    }

    static boolean isNew(YamlScalar key) {
        return key.text().equals("New");
    }

    static List<String> names(YamlNode value) {
        return new ArrayList<>(PythonValues.texts(value));
    }
}
