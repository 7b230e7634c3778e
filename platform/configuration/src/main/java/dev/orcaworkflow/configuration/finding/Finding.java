package dev.orcaworkflow.configuration.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that a gate has to say.
 *
 * @param file configuration key or model file that it points into
 * @param line from 1; 0 when it concerns the whole file
 * @param column from 1; 0 when it concerns the whole line
 * @param rule id in {@link Rule}
 * @param message what is wrong, with the value
 * @param fix how to mend it, or null
 * @param edit the mending itself where it is mechanical, or null; offsets into the text of {@code file}
 * @param repairable a permitted repair can mend it
 * @param answerable a person can mend it by choosing one of {@code candidates}
 * @param subject the name or key that it is about, or null
 * @param candidates nearest known names, best first
 */
public record Finding(
        String file,
        int line,
        int column,
        Gate gate,
        String rule,
        Severity severity,
        String message,
        String fix,
        Edit edit,
        boolean repairable,
        boolean answerable,
        String subject,
        List<String> candidates) {

    public Finding {
        candidates = List.copyOf(candidates);
    }

    public static Finding of(Rule rule, Position at, String message, String fix) {
        return new Finding(
                at.file(),
                at.line(),
                at.column(),
                rule.gate(),
                rule.id(),
                rule.severity(),
                message,
                fix,
                null,
                rule.mending() == Mending.BY_REPAIR,
                rule.mending() == Mending.BY_ANSWER,
                null,
                List.of());
    }

    public Finding mendedBy(Edit mending) {
        return new Finding(
                file,
                line,
                column,
                gate,
                rule,
                severity,
                message,
                fix,
                mending,
                repairable,
                answerable,
                subject,
                candidates);
    }

    public Finding about(String name, List<String> nearest) {
        return new Finding(
                file, line, column, gate, rule, severity, message, fix, edit, repairable, answerable, name, nearest);
    }

    public Finding movedTo(Position at) {
        return new Finding(
                at.file(),
                at.line(),
                at.column(),
                gate,
                rule,
                severity,
                message,
                fix,
                edit,
                repairable,
                answerable,
                subject,
                candidates);
    }

    /** The same place in the same file under another name. */
    public Finding inFile(String name) {
        return movedTo(new Position(name, line, column, 0, 0));
    }

    /** A fault of a model's text belongs to the gate that looks at models. */
    public Finding inGate(Gate other) {
        return new Finding(
                file,
                line,
                column,
                other,
                rule,
                severity,
                message,
                fix,
                edit,
                repairable,
                answerable,
                subject,
                candidates);
    }

    /** The same finding where no repair is permitted to mend it. */
    public Finding forAuthor() {
        return new Finding(
                file, line, column, gate, rule, severity, message, fix, edit, false, false, subject, candidates);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:col severity rule message (fix)}; lines of one finding stay one line. */
    @Override
    public String toString() {
        String place = file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
        String text = place + " " + severity.id() + " " + rule + " " + message + (fix == null ? "" : " (" + fix + ")");
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
