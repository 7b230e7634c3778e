package dev.orcaworkflow.validation.template.change;

import java.util.List;
import java.util.Locale;

/**
 * What a new version of a template means for one configuration.
 *
 * @param from version that it was made from, or null when nobody can tell
 * @param reasons one sentence for each thing that breaks, changes, or stands in the way
 * @param conflicts lines that a person has to decide about; they stay as they are
 * @param text the migrated text; the text as it is when it cannot be migrated
 * @param difference unified diff, or "" when nothing changes
 */
public record Migration(
        String config,
        String folder,
        String from,
        Effect effect,
        List<String> reasons,
        List<String> conflicts,
        String text,
        String difference) {

    /** What happens to the configuration. */
    public enum Effect {
        /** It loses something, or cannot be carried over without a person. */
        BREAKS,
        /** It is carried over, and says something else than before. */
        CHANGES,
        /** Nothing but the record of its origin changes. */
        UNAFFECTED,
        /** It is not known what it was made with. */
        NOT_ASSESSED;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Migration {
        reasons = List.copyOf(reasons);
        conflicts = List.copyOf(conflicts);
    }

    static Migration notAssessed(StoredConfiguration stored, String from, String reason) {
        return new Migration(
                stored.config(),
                stored.folder(),
                from,
                Effect.NOT_ASSESSED,
                List.of(reason),
                List.of(),
                stored.text(),
                "");
    }

    /** With findings that the migrated text has and the text before had not. */
    public Migration brokenBy(List<String> findings) {
        List<String> all = new java.util.ArrayList<>(reasons);
        all.addAll(findings);
        return new Migration(
                config, folder, from, findings.isEmpty() ? effect : Effect.BREAKS, all, conflicts, text, difference);
    }
}
