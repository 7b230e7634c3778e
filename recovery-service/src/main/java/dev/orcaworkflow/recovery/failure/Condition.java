package dev.orcaworkflow.recovery.failure;

import com.google.re2j.Pattern;
import java.util.Set;

/** One thing that has to hold for a rule. */
sealed interface Condition {
    EvidenceKind kind();

    boolean holds(Clues clues);

    /** A typed piece of evidence is one of these words. */
    record OneOf(EvidenceKind kind, Set<String> words) implements Condition {
        @Override
        public boolean holds(Clues clues) {
            String word = clues.value(kind);
            return word != null && words.contains(word);
        }
    }

    /** A text fits a pattern: quoted values wholly, messages from their first letter, the raw text anywhere. */
    record Fits(EvidenceKind kind, Pattern pattern) implements Condition {
        @Override
        public boolean holds(Clues clues) {
            String text = clues.value(kind);
            if (text == null) {
                return false;
            }
            var matcher = pattern.matcher(text);
            return switch (kind) {
                case QUOTED -> matcher.matches();
                case MESSAGE -> matcher.lookingAt();
                case TEXT, LOG, CODE, EXIT_CODE, SIGNAL, STATUS, ERRNO, WIN_ERROR, EXCEPTION, MODEL_STATE, OTHERWISE ->
                    matcher.find();
            };
        }
    }
}
