package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.validation.gate.Remark;
import dev.orcaworkflow.validation.gate.ValidationRule;
import dev.orcaworkflow.validation.template.TemplateState;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import dev.orcaworkflow.validation.template.text.Provenance;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a submission under the template that it names: the template has to be known and in use, and says what recovery and
 * engine are where neither headers nor text do. Pure.
 */
final class TemplateCheck {
    private TemplateCheck() {}

    /** @param saysRecovery the submission has a header {@code recovery} of its own */
    static Submitted apply(
            Submitted submitted, TemplateClaim claim, Optional<Template> template, boolean saysRecovery) {
        List<FindingView> remarks = new ArrayList<>(submitted.remarks());
        differing(submitted, claim).ifPresent(remarks::add);
        if (template.isEmpty()) {
            remarks.add(unknown(submitted, claim));
            return submitted.with(remarks);
        }
        Optional<FindingView> standing = standing(submitted, template.get());
        standing.ifPresent(remarks::add);
        TemplateText text = template.get().understood();
        Submitted under =
                submitted.with(remarks).with(under(submitted.submission(), template.get(), text, claim, saysRecovery));
        boolean refused =
                standing.filter(finding -> finding.severity().equals("error")).isPresent();
        return refused
                ? under
                : under.madeFrom(new TemplateOrigin(template.get().ref(), filled(claim)));
    }

    private static Optional<FindingView> differing(Submitted submitted, TemplateClaim claim) {
        return claim.recorded()
                .filter(_ -> claim.header() != null)
                .filter(recorded -> !claim.named().equals(Optional.of(recorded.ref())))
                .map(recorded -> Remark.warning(
                        submitted.key(),
                        Gate.SCHEMA,
                        ValidationRule.TEMPLATE_DIFFERS,
                        "the header template is '%s', and the text says that it was made from '%s'"
                                .formatted(claim.header(), recorded.ref()),
                        "leave the header out, or migrate the text: workflow templates migrate"));
    }

    /** Whoever names a template by header relies on it; a text may come from another installation. */
    private static FindingView unknown(Submitted submitted, TemplateClaim claim) {
        String name = claim.header() != null
                ? claim.header()
                : claim.recorded().map(Provenance::ref).map(Object::toString).orElse("");
        String message = "the template '%s' is not in the registry".formatted(name);
        String fix = "write one that `workflow templates list` shows, or publish it";
        return claim.header() != null
                ? Remark.error(submitted.key(), Gate.SCHEMA, ValidationRule.TEMPLATE_UNKNOWN, message, fix)
                : Remark.warning(submitted.key(), Gate.SCHEMA, ValidationRule.TEMPLATE_UNKNOWN, message, fix);
    }

    private static Optional<FindingView> standing(Submitted submitted, Template template) {
        return switch (template.state()) {
            case TemplateState.Verified _, TemplateState.Production _ -> Optional.empty();
            case TemplateState.Draft _ ->
                Optional.of(Remark.error(
                        submitted.key(),
                        Gate.SCHEMA,
                        ValidationRule.TEMPLATE_DRAFT,
                        "the template '%s' is a draft".formatted(template.ref()),
                        "verify it first: workflow templates verify " + template.ref()));
            case TemplateState.Deprecated _ ->
                Optional.of(Remark.warning(
                        submitted.key(),
                        Gate.SCHEMA,
                        ValidationRule.TEMPLATE_DEPRECATED,
                        "the template '%s' is deprecated".formatted(template.ref()),
                        "migrate to a newer version: workflow templates migrate"));
            case TemplateState.Retired _ ->
                Optional.of(Remark.error(
                        submitted.key(),
                        Gate.SCHEMA,
                        ValidationRule.TEMPLATE_RETIRED,
                        "the template '%s' is retired".formatted(template.ref()),
                        "migrate to a version in production: workflow templates migrate"));
        };
    }

    private static Submission under(
            Submission submission, Template template, TemplateText text, TemplateClaim claim, boolean saysRecovery) {
        BatchSettings settings = submission.settings();
        boolean engineOpen = submission.engine() == null && !claim.engineOfItsOwn();
        return new Submission(
                submission.folder(),
                submission.order(),
                engineOpen ? text.engine() : submission.engine(),
                template.ref().toString(),
                new BatchSettings(
                        settings.size(),
                        settings.mode(),
                        settings.maxWorkers(),
                        settings.priority(),
                        settings.stopOn(),
                        saysRecovery || text.recovery() == null ? settings.recovery() : text.recovery(),
                        settings.tolerance(),
                        settings.purpose(),
                        settings.submittedBy(),
                        settings.limits(),
                        settings.reuse()));
    }

    private static Map<String, String> filled(TemplateClaim claim) {
        Map<String, String> shown = new LinkedHashMap<>();
        claim.recorded()
                .map(Provenance::parameters)
                .orElse(Map.of())
                .forEach((String name, ParameterValue value) -> shown.put(name, value.shown()));
        return shown;
    }
}
