package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The next repair for what the gates found: form before content, certain before answered. */
record RepairChoice(
        GateReport report, List<Finding> errors, Map<String, String> answers, Draft draft, Workspace workspace) {
    private static final String SUMMARY = "summary_settings";

    Optional<Repair> next() {
        return Stream.<Supplier<Optional<? extends Repair>>>of(
                        this::form, this::section, this::nameForm, this::absent, this::answer)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .<Repair>map(repair -> repair)
                .findFirst();
    }

    private Optional<MendValueForm> form() {
        return some(errors.stream()
                        .filter(finding -> finding.repairable() && finding.edit() != null)
                        .filter(finding -> !concerns(finding, Rule.OBJECT_NAME_FORM, Rule.OBJECT_ABSENT))
                        .toList())
                .map(MendValueForm::new);
    }

    private Optional<CompleteMissingSection> section() {
        boolean missing = of(Rule.MISSING_SECTION, Rule.GROUPS_EMPTY).stream()
                .anyMatch(finding -> SUMMARY.equals(finding.subject()));
        return missing ? new SectionContent(report, draft, workspace).best() : Optional.empty();
    }

    private Optional<MendObjectName> nameForm() {
        return some(mechanical(Rule.OBJECT_NAME_FORM)).map(MendObjectName::new);
    }

    private Optional<SkipAbsentObject> absent() {
        return some(of(Rule.OBJECT_ABSENT).stream()
                        .map(Finding::subject)
                        .distinct()
                        .toList())
                .map(SkipAbsentObject::new);
    }

    private Optional<UseAnswer> answer() {
        return of(Rule.OBJECT_UNKNOWN).stream()
                .map(Finding::subject)
                .filter(name -> answers.containsKey(name) && !answers.get(name).equals(name))
                .findFirst()
                .map(name -> new UseAnswer(about(name), answers.get(name)));
    }

    private List<Finding> about(String name) {
        return of(Rule.OBJECT_UNKNOWN).stream()
                .filter(finding -> name.equals(finding.subject()))
                .toList();
    }

    private List<Finding> mechanical(Rule... rules) {
        return of(rules).stream()
                .filter(finding -> finding.repairable() && finding.edit() != null)
                .toList();
    }

    private List<Finding> of(Rule... rules) {
        return errors.stream().filter(finding -> concerns(finding, rules)).toList();
    }

    private static boolean concerns(Finding finding, Rule... rules) {
        return Stream.of(rules).anyMatch(rule -> rule.id().equals(finding.rule()));
    }

    private static <T> Optional<List<T>> some(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
