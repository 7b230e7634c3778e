package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the user's words what the parser said in its own. */
final class SyntaxFault {
    private SyntaxFault() {}

    static Finding finding(Position at, String text, MarkedYAMLException fault) {
        if (at.start() < text.length() && text.charAt(at.start()) == '\t') {
            return PythonDifferences.tab(at);
        }
        String problem = fault.getProblem() == null ? "unreadable" : fault.getProblem();
        String context = fault.getContext() == null ? "" : fault.getContext() + ": ";
        return Finding.of(Rule.SYNTAX_ERROR, at, context + problem, fix(problem));
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
