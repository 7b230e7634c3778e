package dev.orcaworkflow.validation.template.usage;

import dev.orcaworkflow.validation.template.TemplateState;
import dev.orcaworkflow.validation.template.text.Parameter;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns the usage of a version into suggestions, the specification's "usage monitoring, template optimisation". Pure;
 * each suggestion carries the figures that it rests on, and with few uses there is none.
 */
final class AdvicePolicy {
    /** Processing workflows shall have an error rate below 5 % (specification, monitoring standards). */
    private static final double WELL = 0.95;

    private static final int ENOUGH = 5;
    private static final double OFTEN = 0.2;
    private static final double SLOWER = 1.2;

    private AdvicePolicy() {}

    /**
     * What is known of a version.
     *
     * @param before the version before, or null
     * @param fillings what the latest uses filled in
     */
    record Usage(
            TemplateState state,
            UsageCounts counts,
            UsageCounts before,
            List<RuleCount> rules,
            List<Parameter> parameters,
            List<Map<String, String>> fillings) {}

    static List<Suggestion> suggest(Usage usage) {
        List<Suggestion> suggestions = new ArrayList<>();
        successRate(usage).ifPresent(suggestions::add);
        findings(usage).ifPresent(suggestions::add);
        slower(usage).ifPresent(suggestions::add);
        stillUsed(usage).ifPresent(suggestions::add);
        suggestions.addAll(defaults(usage));
        return suggestions;
    }

    private static Optional<Suggestion> successRate(Usage usage) {
        Double rate = usage.counts().successRate();
        return rate == null || rate >= WELL
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        "success-rate",
                        "Look at what goes wrong with configurations of this template and mend it here, once",
                        String.format(
                                Locale.ROOT,
                                "%d of %d ended without results (%.0f %%)",
                                usage.counts().unsuccessful(),
                                usage.counts().ended(),
                                100 * (1 - rate))));
    }

    private static Optional<Suggestion> findings(Usage usage) {
        return usage.rules().stream()
                .filter(rule -> rule.uses() >= ENOUGH
                        && rule.uses() >= OFTEN * usage.counts().uses())
                .findFirst()
                .map(rule -> new Suggestion(
                        "frequent-finding",
                        "Change the template so that %s is not found any more".formatted(rule.rule()),
                        "found in %d of %d configurations"
                                .formatted(rule.uses(), usage.counts().uses())));
    }

    private static Optional<Suggestion> slower(Usage usage) {
        UsageCounts before = usage.before();
        boolean comparable = before != null
                && before.perFile() != null
                && usage.counts().perFile() != null
                && before.succeeded() >= ENOUGH
                && usage.counts().succeeded() >= ENOUGH;
        return comparable && usage.counts().perFile() > SLOWER * before.perFile()
                ? Optional.of(new Suggestion(
                        "slower",
                        "Find what made this version slower than %s".formatted(before.version()),
                        String.format(
                                Locale.ROOT,
                                "%.3f s per file, %.3f s before",
                                usage.counts().perFile(),
                                before.perFile())))
                : Optional.empty();
    }

    private static Optional<Suggestion> stillUsed(Usage usage) {
        return usage.state() instanceof TemplateState.Deprecated
                        && usage.counts().uses() > 0
                ? Optional.of(new Suggestion(
                        "migrate",
                        "Migrate the configurations that still use this deprecated version",
                        "%d uses, the latest at %s"
                                .formatted(usage.counts().uses(), usage.counts().latest())))
                : Optional.empty();
    }

    /** A parameter that everybody fills in alike. */
    private static List<Suggestion> defaults(Usage usage) {
        return usage.parameters().stream()
                .map(parameter -> alike(parameter, usage.fillings()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Suggestion> alike(Parameter parameter, List<Map<String, String>> fillings) {
        List<String> given = fillings.stream()
                .map(filling -> filling.get(parameter.name()))
                .filter(java.util.Objects::nonNull)
                .toList();
        Set<String> different = given.stream().collect(Collectors.toSet());
        boolean isDefault = parameter
                .otherwise()
                .map(ParameterValue::shown)
                .filter(different::contains)
                .isPresent();
        return given.size() >= ENOUGH && different.size() == 1 && !isDefault
                ? Optional.of(new Suggestion(
                        "default",
                        "Make %s the default of the parameter '%s'".formatted(given.getFirst(), parameter.name()),
                        "the same in all of the latest %d uses".formatted(given.size())))
                : Optional.empty();
    }
}
