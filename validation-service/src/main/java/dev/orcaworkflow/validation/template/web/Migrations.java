package dev.orcaworkflow.validation.template.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.gate.ConfigurationSource;
import dev.orcaworkflow.configuration.gate.PureGates;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.validation.capacity.Capacities;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.change.Migration;
import dev.orcaworkflow.validation.template.change.StoredConfiguration;
import dev.orcaworkflow.validation.template.change.TemplateMigration;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import dev.orcaworkflow.validation.template.usage.TemplateUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a version means for configurations that exist: those that were submitted as made from it, and given ones. */
@ApplicationScoped
@Transactional
class Migrations {
    /** More than a person reads; the latest come first. */
    private static final int MOST = 1_000;

    private final TemplateRegistry registry;
    private final TemplateUses uses;
    private final Workspace workspace;
    private final Capacities capacities;

    Migrations(TemplateRegistry registry, TemplateUses uses, Workspace workspace, Capacities capacities) {
        this.registry = registry;
        this.uses = uses;
        this.workspace = workspace;
        this.capacities = capacities;
    }

    /**
     * @param given beside the submitted ones; one with the folder and name of a submitted one stands for it
     * @param values for parameters that are new
     */
    Views.Impact carry(
            Template target, List<StoredConfiguration> given, Map<String, ParameterValue> values, boolean withText) {
        TemplateMigration migration =
                new TemplateMigration(target.ref(), target.understood(), values, ref -> registry.find(ref)
                        .map(Template::understood));
        List<Views.Carried> carried = all(target.ref(), given).stream()
                .filter(stored -> concerns(target.ref(), stored))
                .map(stored -> view(stored, checked(stored, migration.of(stored)), withText))
                .toList();
        return Views.Impact.of(target.ref().toString(), carried);
    }

    private List<StoredConfiguration> all(TemplateRef target, List<StoredConfiguration> given) {
        List<StoredConfiguration> all = new ArrayList<>(given);
        Set<String> places = given.stream().map(Migrations::place).collect(Collectors.toSet());
        uses.stored(target.name(), MOST).stream()
                .filter(stored -> !places.contains(place(stored)))
                .forEach(all::add);
        return all;
    }

    private static String place(StoredConfiguration stored) {
        String file = stored.config().substring(stored.config().lastIndexOf('/') + 1);
        return stored.folder() + "/" + file;
    }

    /**
     * A folder may hold configurations made from other templates, or from none. One that cannot be read and mentions the
     * template is told of: left out, it would look unaffected.
     */
    private static boolean concerns(TemplateRef target, StoredConfiguration stored) {
        String name = target.name().text();
        return TemplateMigration.origin(stored)
                .map(origin -> origin.name().text().equals(name))
                .orElseGet(() -> stored.text().contains("name: " + name));
    }

    /** Errors that the migrated text has and the text before had not. */
    private Migration checked(StoredConfiguration stored, Migration migration) {
        if (migration.text().equals(stored.text())) {
            return migration;
        }
        Set<String> before =
                errors(stored, stored.text()).stream().map(Finding::rule).collect(Collectors.toSet());
        return migration.brokenBy(errors(stored, migration.text()).stream()
                .filter(error -> !before.contains(error.rule()))
                .map(Finding::toString)
                .toList());
    }

    private List<Finding> errors(StoredConfiguration stored, String text) {
        return PureGates.check(
                        new ConfigurationSource(stored.config(), text.getBytes(UTF_8), stored.folder()),
                        workspace,
                        capacities.current().gateOptions(null))
                .findings()
                .stream()
                .filter(Finding::isError)
                .toList();
    }

    private static Views.Carried view(StoredConfiguration stored, Migration migration, boolean withText) {
        return new Views.Carried(
                migration.config(),
                migration.folder(),
                migration.from(),
                migration.effect().id(),
                migration.reasons(),
                migration.conflicts(),
                ConfigTexts.sha256(stored.text()),
                withText ? migration.difference() : null,
                withText ? migration.text() : null);
    }
}
