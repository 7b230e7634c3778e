package dev.orcaworkflow.validation.template.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.validation.template.change.Migration;
import dev.orcaworkflow.validation.template.change.TemplateChange;
import dev.orcaworkflow.validation.template.check.VerificationView;
import dev.orcaworkflow.validation.template.registry.HistoryEntry;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.text.Parameter;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import dev.orcaworkflow.validation.template.text.TemplateText;
import dev.orcaworkflow.validation.template.usage.UsageView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the registry answers. */
final class Views {
    private Views() {}

    /**
     * A version in a list.
     *
     * @param state {@code draft | verified | production | deprecated | retired}
     */
    record Line(
            String template,
            String name,
            String version,
            String state,
            String description,
            Instant changedAt,
            UsageView usage) {
        static Line of(Template template, UsageView usage) {
            return new Line(
                    template.ref().toString(),
                    template.ref().name().text(),
                    template.ref().version().toString(),
                    template.state().id(),
                    template.understood().description(),
                    template.changedAt(),
                    usage);
        }
    }

    /**
     * @param type {@code text | number | whole | flag | path | list | choice}
     * @param required a value has to be given
     * @param otherwise the default as it stands in YAML, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParameterView(
            String name, String type, String description, boolean required, String otherwise, String expected) {
        static ParameterView of(Parameter parameter) {
            return new ParameterView(
                    parameter.name(),
                    parameter.type().name().toLowerCase(Locale.ROOT),
                    parameter.description(),
                    parameter.otherwise().isEmpty(),
                    parameter
                            .otherwise()
                            .map((ParameterValue value) -> value.yaml(parameter.type()))
                            .orElse(null),
                    parameter.expected());
        }
    }

    /** Everything about one version. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(
            String template,
            String name,
            String version,
            String file,
            String state,
            String description,
            RecoveryScope recovery,
            String engine,
            List<ParameterView> parameters,
            UsageView usage,
            VerificationView verification,
            List<Line> versions,
            List<HistoryEntry> history,
            String text) {
        static Detail of(
                Template template,
                UsageView usage,
                VerificationView verification,
                List<Line> versions,
                List<HistoryEntry> history) {
            TemplateText text = template.understood();
            return new Detail(
                    template.ref().toString(),
                    template.ref().name().text(),
                    template.ref().version().toString(),
                    template.ref().file(),
                    template.state().id(),
                    text.description(),
                    text.recovery(),
                    text.engine(),
                    text.parameters().stream().map(ParameterView::of).toList(),
                    usage,
                    verification,
                    versions,
                    history,
                    template.text());
        }
    }

    /**
     * A configuration made from a template.
     *
     * @param file a name that it could have
     * @param submitAs for the header {@code template} of its submission
     */
    record Made(String template, String submitAs, String file, String text) {}

    /**
     * One difference between two versions.
     *
     * @param bump {@code patch | minor | major}
     */
    record Change(String bump, String key, String what, int line, String text) {
        static Change of(TemplateChange change) {
            return new Change(
                    change.bump().name().toLowerCase(Locale.ROOT),
                    change.key(),
                    change.what(),
                    change.line(),
                    change.ofEarlier() ? "earlier" : "later");
        }
    }

    /** @param required {@code patch | minor | major}: the least step that may carry the changes */
    record Comparison(String from, String to, String required, List<Change> changes, String difference) {}

    /** @param effect {@code breaks | changes | unaffected | not-assessed} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Carried(
            String config,
            String folder,
            String from,
            String effect,
            List<String> reasons,
            List<String> conflicts,
            String sha256,
            String difference,
            String text) {}

    /** What a version means for configurations that exist. */
    record Impact(
            String template, int breaks, int changes, int unaffected, int notAssessed, List<Carried> configurations) {
        static Impact of(String template, List<Carried> carried) {
            return new Impact(
                    template,
                    count(carried, Migration.Effect.BREAKS),
                    count(carried, Migration.Effect.CHANGES),
                    count(carried, Migration.Effect.UNAFFECTED),
                    count(carried, Migration.Effect.NOT_ASSESSED),
                    carried);
        }

        private static int count(List<Carried> carried, Migration.Effect effect) {
            return (int) carried.stream()
                    .filter(one -> one.effect().equals(effect.id()))
                    .count();
        }
    }
}
