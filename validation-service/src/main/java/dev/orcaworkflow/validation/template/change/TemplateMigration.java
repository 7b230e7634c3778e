package dev.orcaworkflow.validation.template.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.finding.TextDifference;
import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import dev.orcaworkflow.validation.template.Bump;
import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.change.Migration.Effect;
import dev.orcaworkflow.validation.template.text.Filling;
import dev.orcaworkflow.validation.template.text.Parameter;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import dev.orcaworkflow.validation.template.text.Provenance;
import dev.orcaworkflow.validation.template.text.TemplateRendering;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries configurations over to a version of their template. Each is compared with what its own version gives for its
 * parameters, so that what its author changed afterwards is kept; the rest becomes what the new version gives.
 */
public final class TemplateMigration {
    private final TemplateRef target;
    private final TemplateText later;
    private final Map<String, ParameterValue> given;
    private final Function<TemplateRef, Optional<TemplateText>> registry;

    /**
     * @param given values for parameters of the new version, which win over those that configurations record
     * @param registry versions that configurations may have been made from
     */
    public TemplateMigration(
            TemplateRef target,
            TemplateText later,
            Map<String, ParameterValue> given,
            Function<TemplateRef, Optional<TemplateText>> registry) {
        this.target = target;
        this.later = later;
        this.given = Map.copyOf(given);
        this.registry = registry;
    }

    /** What template a configuration was made from: its own record, else what its submission said. */
    public static Optional<TemplateRef> origin(StoredConfiguration stored) {
        return root(stored.config(), stored.text())
                .flatMap(Provenance::of)
                .map(Provenance::ref)
                .or(() -> Optional.ofNullable(stored.madeFrom()));
    }

    public Migration of(StoredConfiguration stored) {
        Optional<YamlMapping> root = root(stored.config(), stored.text());
        if (root.isEmpty()) {
            return Migration.notAssessed(stored, null, "it is no YAML that can be read");
        }
        Optional<TemplateRef> from = origin(stored);
        if (from.isEmpty()) {
            return Migration.notAssessed(stored, null, "nothing says which template it was made from");
        }
        String version = from.get().version().toString();
        if (!from.get().name().equals(target.name())) {
            return Migration.notAssessed(stored, version, "it was made from the template " + from.get());
        }
        return registry.apply(from.get())
                .map(earlier -> carried(stored, root.get(), from.get(), earlier))
                .orElseGet(() -> Migration.notAssessed(
                        stored,
                        version,
                        "it was made from %s, which the registry does not hold".formatted(from.get())));
    }

    private Migration carried(StoredConfiguration stored, YamlMapping root, TemplateRef from, TemplateText earlier) {
        Map<String, ParameterValue> known =
                Provenance.of(root).map(Provenance::parameters).orElseGet(() -> ParameterInference.of(earlier, root));
        String before;
        try {
            before = TemplateRendering.render(from, earlier, Filling.of(from.toString(), earlier.parameters(), known));
        } catch (TemplateFault unknown) {
            return Migration.notAssessed(stored, from.version().toString(), unknown.getMessage());
        }
        try {
            String after = TemplateRendering.render(
                    target, later, Filling.of(target.toString(), later.parameters(), translated(earlier, known)));
            return merged(stored, from, before, after, root);
        } catch (TemplateFault lacking) {
            return new Migration(
                    stored.config(),
                    stored.folder(),
                    from.version().toString(),
                    Effect.BREAKS,
                    List.of(lacking.getMessage()),
                    List.of(),
                    stored.text(),
                    "");
        }
    }

    /** Values under the names that the later version gives them; those it no longer asks for are left out. */
    private Map<String, ParameterValue> translated(TemplateText earlier, Map<String, ParameterValue> known) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (Parameter before : earlier.parameters()) {
            ParameterValue value = known.get(before.name());
            if (value != null) {
                ParameterComparison.successor(later, before).ifPresent(after -> values.put(after.name(), value));
            }
        }
        values.putAll(given);
        return values;
    }

    private Migration merged(
            StoredConfiguration stored, TemplateRef from, String before, String after, YamlMapping root) {
        boolean recorded = Provenance.of(root).isPresent();
        ThreeWayMerge.Merged merged = recorded
                ? ThreeWayMerge.merge(before, stored.text(), after)
                : ThreeWayMerge.merge(withoutRecord(before), stored.text(), withoutRecord(after));
        List<String> conflicts =
                merged.conflicts().stream().map(TemplateMigration::told).toList();
        Optional<YamlMapping> migrated = root(stored.config(), merged.text());
        if (migrated.isEmpty()) {
            return unmergeable(stored, from, conflicts);
        }
        List<TemplateChange> changes = TextComparison.of(root, migrated.get());
        return new Migration(
                stored.config(),
                stored.folder(),
                from.version().toString(),
                effect(changes, conflicts),
                changes.stream().map(TemplateChange::toString).toList(),
                conflicts,
                merged.text(),
                TextDifference.unified(stored.config(), stored.text(), merged.text()));
    }

    /** A configuration without a record of its origin gets none by being migrated: its submission says the rest. */
    private static String withoutRecord(String rendered) {
        return rendered.replaceFirst("(?m)^template:\\R(?:[ ].*\\R?)*", "");
    }

    private static Migration unmergeable(StoredConfiguration stored, TemplateRef from, List<String> conflicts) {
        List<String> reasons =
                new ArrayList<>(List.of("its own changes and those of the template do not fit together"));
        return new Migration(
                stored.config(),
                stored.folder(),
                from.version().toString(),
                Effect.BREAKS,
                reasons,
                conflicts,
                stored.text(),
                "");
    }

    private static Effect effect(List<TemplateChange> changes, List<String> conflicts) {
        boolean loses = changes.stream().anyMatch(change -> change.bump() == Bump.MAJOR);
        if (loses || !conflicts.isEmpty()) {
            return Effect.BREAKS;
        }
        return changes.isEmpty() ? Effect.UNAFFECTED : Effect.CHANGES;
    }

    private static String told(ThreeWayMerge.Conflict conflict) {
        return "line %d: it says '%s' where the new version says '%s'"
                .formatted(conflict.line(), conflict.mine(), conflict.theirs());
    }

    private static Optional<YamlMapping> root(String file, String text) {
        return switch (YamlReader.read(file, text.getBytes(UTF_8), YamlLimits.CONFIGURATION)) {
            case YamlResult.YamlDocument document -> Optional.of(document.root());
            case YamlResult.Unreadable _ -> Optional.empty();
        };
    }
}
