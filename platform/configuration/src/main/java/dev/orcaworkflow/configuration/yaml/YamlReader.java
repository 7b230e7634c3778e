package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.finding.TextLines;
import dev.orcaworkflow.configuration.yaml.YamlResult.Unreadable;
import dev.orcaworkflow.configuration.yaml.YamlResult.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a document as the Python engine would, keeping what a loader throws away: positions, order, repeated keys.
 * Never throws for any bytes at all; what cannot be read comes back as findings that point at the fault.
 */
public final class YamlReader {
    private YamlReader() {}

    /** @param fileName name that findings carry */
    public static YamlResult read(String fileName, byte[] bytes, YamlLimits limits) {
        try {
            String text = SourceText.decode(fileName, bytes, limits.maxBytes());
            return readText(fileName, text, limits);
        } catch (RefusedDocument refused) {
            return new Unreadable(List.of(refused.finding()));
        }
    }

    private static YamlResult readText(String file, String text, YamlLimits limits) {
        PythonDifferences.checkByteOrderMarks(file, text);
        List<int[]> quoted = new ArrayList<>();
        try {
            NodeComposer composer = new NodeComposer(file, text, limits, quoted);
            YamlMapping root = composer.document();
            PythonDifferences.checkTabs(file, text, quoted);
            return composer.findings().isEmpty()
                    ? new YamlDocument(file, text, root, remarks(root, limits))
                    : new Unreadable(composer.findings());
        } catch (ReaderException unprintable) {
            return new Unreadable(List.of(unprintable(file, text, unprintable)));
        } catch (MarkedYAMLException fault) {
            return new Unreadable(List.of(first(file, text, quoted, fault)));
        } catch (YAMLException fault) {
            return new Unreadable(List.of(
                    Finding.of(Rule.SYNTAX_ERROR, Position.wholeFile(file), firstLine(fault.getMessage()), null)));
        }
    }

    /** Models are read by OrcaFlex, which has no doubts about {@code 1e-6}. */
    private static List<Finding> remarks(YamlMapping root, YamlLimits limits) {
        return limits.repeatedKeys() ? List.of() : AmbiguousScalars.in(root);
    }

    private static Finding unprintable(String file, String text, ReaderException fault) {
        int offset = Math.min(fault.getPosition(), text.length());
        return Finding.of(
                Rule.UNPRINTABLE_CHARACTER,
                new TextLines(text).at(file, offset, offset),
                "control character U+%04X".formatted(fault.getCodePoint()),
                "remove it");
    }

    /** PyYAML stops at the first tab, which SnakeYAML may have read past before it met this fault. */
    private static Finding first(String file, String text, List<int[]> quoted, MarkedYAMLException fault) {
        Mark mark = SyntaxFault.mark(fault);
        int end = mark == null ? 0 : Math.min(new CodePoints(text).toOffset(mark.getIndex()), text.length());
        try {
            PythonDifferences.checkTabs(file, text.substring(0, end), quoted);
            return syntax(file, text, fault);
        } catch (RefusedDocument tab) {
            return tab.finding();
        }
    }

    private static Finding syntax(String file, String text, MarkedYAMLException fault) {
        Mark mark = SyntaxFault.mark(fault);
        if (mark == null) {
            return Finding.of(Rule.SYNTAX_ERROR, Position.wholeFile(file), firstLine(fault.getMessage()), null);
        }
        int offset = Math.min(new CodePoints(text).toOffset(mark.getIndex()), text.length());
        Position at = new Position(file, mark.getLine() + 1, mark.getColumn() + 1, offset, offset);
        return SyntaxFault.finding(at, text, fault);
    }

    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
