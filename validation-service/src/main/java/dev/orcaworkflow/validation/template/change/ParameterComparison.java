package dev.orcaworkflow.validation.template.change;

import dev.orcaworkflow.validation.template.Bump;
import dev.orcaworkflow.validation.template.text.Parameter;
import dev.orcaworkflow.validation.template.text.ParameterType;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what two versions of a template leave open. */
final class ParameterComparison {
    private final TemplateText earlier;
    private final TemplateText later;
    private final List<TemplateChange> changes = new ArrayList<>();

    private ParameterComparison(TemplateText earlier, TemplateText later) {
        this.earlier = earlier;
        this.later = later;
    }

    static List<TemplateChange> of(TemplateText earlier, TemplateText later) {
        return new ParameterComparison(earlier, later).compare();
    }

    /** What the later version calls a parameter of the earlier one. */
    static Optional<Parameter> successor(TemplateText later, Parameter parameter) {
        return later.parameter(parameter.name()).or(() -> later.parameters().stream()
                .filter(other -> parameter.name().equals(other.renamedFrom()))
                .findFirst());
    }

    private List<TemplateChange> compare() {
        earlier.parameters().forEach(before -> successor(later, before)
                .ifPresentOrElse(after -> kept(before, after), () -> gone(before)));
        later.parameters().stream().filter(this::isNew).forEach(this::added);
        return List.copyOf(changes);
    }

    private boolean isNew(Parameter parameter) {
        return earlier.parameter(parameter.name()).isEmpty()
                && (parameter.renamedFrom() == null
                        || earlier.parameter(parameter.renamedFrom()).isEmpty());
    }

    private void gone(Parameter before) {
        changes.add(new TemplateChange(Bump.MAJOR, key(before), "removed", before.line(), true));
    }

    private void added(Parameter after) {
        boolean optional = after.otherwise().isPresent();
        add(
                optional ? Bump.MINOR : Bump.MAJOR,
                after,
                optional
                        ? "added, with the default " + after.otherwise().get().shown()
                        : "added without a default, so that existing configurations lack it");
    }

    private void kept(Parameter before, Parameter after) {
        if (!before.name().equals(after.name())) {
            changes.add(new TemplateChange(
                    Bump.MAJOR, key(before), "renamed to '" + after.name() + "'", before.line(), true));
        }
        type(before, after);
        defaults(before, after);
        limits(before, after);
    }

    private void type(Parameter before, Parameter after) {
        if (before.type() != after.type()) {
            Bump bump = after.type().covers(before.type()) ? Bump.MINOR : Bump.MAJOR;
            add(bump, after, "changed its type from %s to %s".formatted(before.expected(), after.expected()));
        }
    }

    private void defaults(Parameter before, Parameter after) {
        Optional<ParameterValue> was = before.otherwise();
        Optional<ParameterValue> is = after.otherwise();
        if (was.isPresent() && is.isEmpty()) {
            add(Bump.MAJOR, after, "lost its default " + was.get().shown());
        } else if (!was.equals(is)) {
            add(Bump.MINOR, after, "has the default %s".formatted(is.get().shown()));
        }
    }

    private void limits(Parameter before, Parameter after) {
        if (before.type() != after.type()) {
            return;
        }
        if (before.type() == ParameterType.CHOICE && !before.values().equals(after.values())) {
            boolean narrower = !after.values().containsAll(before.values());
            add(narrower ? Bump.MAJOR : Bump.MINOR, after, "takes %s".formatted(after.expected()));
        }
        boolean same = before.least().equals(after.least()) && before.most().equals(after.most());
        if (!same) {
            boolean narrower = lowest(after) > lowest(before) || highest(after) < highest(before);
            add(narrower ? Bump.MAJOR : Bump.MINOR, after, "takes %s".formatted(after.expected()));
        }
    }

    private static double lowest(Parameter parameter) {
        return parameter.least().orElse(Double.NEGATIVE_INFINITY);
    }

    private static double highest(Parameter parameter) {
        return parameter.most().orElse(Double.POSITIVE_INFINITY);
    }

    private void add(Bump bump, Parameter after, String what) {
        changes.add(new TemplateChange(bump, key(after), what, after.line(), false));
    }

    private static String key(Parameter parameter) {
        return "parameter " + parameter.name();
    }
}
