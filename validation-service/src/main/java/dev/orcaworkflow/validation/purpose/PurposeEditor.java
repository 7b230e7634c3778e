package dev.orcaworkflow.validation.purpose;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.finding.Edits;
import dev.orcaworkflow.configuration.finding.TextDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the edits of a purpose, one after the other, each on the text that the one before has left. */
final class PurposeEditor {
    private static final String EDITED_BASENAME = "orcaflex_post_process";

    private final String config;
    private final List<String> changes = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private String text;

    private PurposeEditor(String config, String text) {
        this.config = config;
        this.text = text;
    }

    /**
     * @param safeAccess the step that looks into the selected models
     */
    static PurposeEdit edit(String config, String text, Purpose purpose, PurposeStep safeAccess) {
        PurposeEditor editor = new PurposeEditor(config, text);
        return editor.configuration()
                .map(configuration -> editor.edit(configuration, purpose, PurposeSteps.of(purpose, safeAccess)))
                .orElseGet(() -> PurposeEdit.none(text));
    }

    /** Empty for what cannot be read: the gates say why. */
    private Optional<Configuration> configuration() {
        return switch (Configuration.read(config, text.getBytes(UTF_8))) {
            case ConfigurationReading.Readable readable -> Optional.of(readable.configuration());
            case ConfigurationReading.Unreadable _ -> Optional.empty();
        };
    }

    private PurposeEdit edit(Configuration configuration, Purpose purpose, List<PurposeStep> steps) {
        String before = text;
        if (!configuration.basename().filter(EDITED_BASENAME::equals).isPresent()) {
            return new PurposeEdit(
                    text,
                    List.of(),
                    List.of("the purpose %s edits configurations of the basename %s only; this one has %s"
                            .formatted(
                                    purpose.id(),
                                    EDITED_BASENAME,
                                    configuration.basename().orElse("none"))),
                    null);
        }
        steps.forEach(this::apply);
        String difference = TextDifference.unified(config, before, text);
        return new PurposeEdit(text, changes, obstacles, difference.isEmpty() ? null : difference);
    }

    private void apply(PurposeStep step) {
        configuration().map(step::apply).ifPresent(result -> {
            String edited = Edits.apply(text, result.edits());
            boolean readable = result.edits().isEmpty() || isReadable(edited);
            if (readable) {
                text = edited;
                Optional.ofNullable(result.change()).ifPresent(changes::add);
                Optional.ofNullable(result.obstacle()).ifPresent(obstacles::add);
            } else {
                obstacles.add("this edit would make the text unreadable: " + result.change());
            }
        });
    }

    private boolean isReadable(String edited) {
        return Configuration.read(config, edited.getBytes(UTF_8)) instanceof ConfigurationReading.Readable;
    }
}
