package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the user's words what the parser said in its own. */
final class SyntaxFault {
    private SyntaxFault() {}

    static Finding finding(Position at, String text, MarkedYAMLException fault) {
        if (at.start() < text.length() && text.charAt(at.start()) == '\t') {
            return PythonDifferences.tab(at);
        }
        String problem = fault.getProblem() == null ? "unreadable" : fault.getProblem();
        return Finding.of(Rule.SYNTAX_ERROR, at, context(at, fault) + problem, fix(problem));
    }

    /** Where the reader has to look: what is never closed is at fault where it opens, not at the end of the file. */
    static Mark mark(MarkedYAMLException fault) {
        boolean opened = fault.getContextMark() != null && (fault.getProblemMark() == null || isUnclosed(fault));
        return opened ? fault.getContextMark() : fault.getProblemMark();
    }

    private static boolean isUnclosed(MarkedYAMLException fault) {
        return fault.getProblem() != null && fault.getProblem().contains("unexpected end of stream");
    }

    private static String context(Position at, MarkedYAMLException fault) {
        if (fault.getContext() == null) {
            return "";
        }
        Mark begun = fault.getContextMark();
        boolean elsewhere = begun != null && begun.getLine() + 1 != at.line();
        return fault.getContext() + (elsewhere ? " that begins in line " + (begun.getLine() + 1) : "") + ": ";
    }

    private static String fix(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "quote a text that contains ': ', or check the indentation of this line";
        }
        if (problem.contains("could not find expected ':'")) {
            return "end the key with ':', or check the indentation of the lines before";
        }
        if (problem.contains("<block end>")) {
            return "align this line with the lines of the same level";
        }
        if (problem.contains("cannot start any token")) {
            return "quote the value";
        }
        return problem.contains("found unexpected end of stream") ? "close the quote or bracket" : "mend the line";
    }
}
