package dev.orcaworkflow.recovery.failure;

import dev.orcaworkflow.contracts.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text that somebody was shown, and what it is. One line of a table with a heading, columns separated by tabs. */
record ErrorText(String about, Evidence evidence, String top, String fine) {
    static List<ErrorText> table(String name) {
        try (var in = ErrorText.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(ErrorText::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErrorText of(String line) {
        String[] cells = line.split("\t", -1);
        String message = cells[1].replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\");
        String type = cells[2].isEmpty() ? null : cells[2];
        return new ErrorText(cells[0], new Evidence(null, null, null, type, null, message, null), cells[3], cells[4]);
    }

    /** The same without the type of the exception. */
    ErrorText withoutType() {
        return new ErrorText(about, new Evidence(null, null, null, null, null, evidence.message(), null), top, fine);
    }

    boolean isTakenForItsTopClass(FailureClassifier classifier) {
        return classifier.classify(evidence).fineClass().top().id().equals(top);
    }

    boolean isTakenForItself(FailureClassifier classifier) {
        return classifier.classify(evidence).fineClass().id().equals(fine);
    }

    static double share(List<ErrorText> texts, FailureClassifier classifier) {
        long right =
                texts.stream().filter(text -> text.isTakenForItself(classifier)).count();
        return (double) right / texts.size();
    }
}
