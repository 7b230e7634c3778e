package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.model.Inventory;
import dev.orcaworkflow.configuration.model.Model;
import dev.orcaworkflow.configuration.name.NameForm;
import dev.orcaworkflow.configuration.name.NearestNames;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.setting.CaseContext;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the models have the objects that the configuration names. A name written in another form is mended; an object
 * that a damaged model lacks may be skipped there; any other name is a question for a person.
 */
final class ObjectNameCheck {
    private static final int SUGGESTIONS = 5;
    private static final Set<String> GENERIC =
            Set.of("line", "vessel", "buoy", "6dbuoy", "3dbuoy", "winch", "link", "constraint", "shape", "object");

    private final Subject subject;
    private final InputFiles input;
    private final Set<Inventory> inventories;
    private final Set<String> known = new LinkedHashSet<>();

    ObjectNameCheck(Subject subject, InputFiles input) {
        this.subject = subject;
        this.input = input;
        this.inventories = new LinkedHashSet<>(input.inventories().values());
        inventories.forEach(inventory -> known.addAll(inventory.names()));
    }

    void examine() {
        Configuration configuration = subject.configuration();
        List<String> skipped = configuration.engine().skipAbsent();
        for (NamedObject named : NamedObject.in(configuration)) {
            if (!skipped.contains(named.name())
                    && !configuration.engine().accept().contains("object_absent")) {
                examine(named);
            }
        }
        breakingLoads(configuration);
    }

    private void examine(NamedObject named) {
        // Thousands of files share a few inventories: most names are settled without looking at each file.
        if (inventories.stream().allMatch(inventory -> inventory.has(named.name()))) {
            return;
        }
        Optional<String> sameForm = NameForm.onlyMatch(named.name(), known);
        if (known.contains(named.name())) {
            absent(named);
        } else if (sameForm.isPresent()) {
            otherForm(named, sameForm.get());
        } else if (damagedAway(named.name())) {
            absent(named);
        } else {
            unknown(named);
        }
    }

    /** In models that are declared damaged, a missing member of a numbered family is what was damaged. */
    private boolean damagedAway(String name) {
        boolean damaged = subject.configuration()
                .engine()
                .context()
                .condition()
                .filter(condition -> condition == CaseContext.Condition.DAMAGED)
                .isPresent();
        return damaged && NameForm.sameFamily(name, List.copyOf(known));
    }

    private void absent(NamedObject named) {
        List<String> without = filesWithout(named.name());
        subject.add(Finding.of(
                        Rule.OBJECT_ABSENT,
                        named.node().at(),
                        "object '" + named.name() + "' is not in " + without.size() + " of "
                                + input.inventories().size() + " models: "
                                + String.join(", ", without.subList(0, Math.min(3, without.size()))),
                        "select models that have it, or skip it there: engine: {skip_absent: [" + named.name() + "]}")
                .mendedBy(SkipAbsentEdit.of(subject.configuration(), absentNames()))
                .about(named.name(), List.of()));
    }

    /** All of them, so that several findings carry one and the same edit. */
    private List<String> absentNames() {
        return NamedObject.in(subject.configuration()).stream()
                .map(NamedObject::name)
                .filter(name -> known.contains(name) || damagedAway(name))
                .filter(name -> inventories.stream().anyMatch(inventory -> !inventory.has(name)))
                .distinct()
                .toList();
    }

    private List<String> filesWithout(String name) {
        return input.inventories().entrySet().stream()
                .filter(entry -> !entry.getValue().has(name))
                .map(Map.Entry::getKey)
                .map(SelectedFile::name)
                .toList();
    }

    private void otherForm(NamedObject named, String real) {
        subject.add(Finding.of(
                        Rule.OBJECT_NAME_FORM,
                        named.node().at(),
                        "object '" + named.name() + "' is called '" + real + "' in the models",
                        "write '" + real + "'")
                .mendedBy(FormEdits.rename(named.node(), real))
                .about(named.name(), List.of(real)));
    }

    private void unknown(NamedObject named) {
        List<String> nearest = NearestNames.of(named.name(), candidates(named.name()), SUGGESTIONS);
        String generic = GENERIC.contains(NameForm.fold(named.name())) ? ", which is a kind of object and no name" : "";
        subject.add(Finding.of(
                        Rule.OBJECT_UNKNOWN,
                        named.node().at(),
                        "no model has an object '" + named.name() + "'" + generic + "; "
                                + (nearest.isEmpty()
                                        ? "they have none at all"
                                        : "nearest: " + String.join(", ", nearest)),
                        "write the name of the object that is meant")
                .about(named.name(), nearest));
    }

    /** Lines first: nearly every column is about one. */
    private List<String> candidates(String name) {
        List<String> lines = known.stream()
                .filter(other -> inventories.stream().anyMatch(inventory -> inventory
                        .sectionOf(other)
                        .filter("Lines"::equals)
                        .isPresent()))
                .toList();
        boolean aboutLine = NameForm.fold(name).equals("line");
        Set<String> ordered = new LinkedHashSet<>(lines);
        if (!aboutLine || lines.isEmpty()) {
            ordered.addAll(known);
        }
        return List.copyOf(ordered);
    }

    private void breakingLoads(Configuration configuration) {
        if (input.models().isEmpty() || !(configuration.node("engine", "mbl") instanceof YamlMapping loads)) {
            return;
        }
        Set<String> types = new LinkedHashSet<>();
        Set<Inventory> seen = new LinkedHashSet<>();
        for (Model model : input.models().values()) {
            if (seen.add(model.inventory())) {
                model.objects("LineTypes").forEach(type -> types.add(type.name()));
            }
        }
        loads.entries().stream()
                .map(YamlMapping.Entry::key)
                .filter(key -> !types.contains(key.text()))
                .forEach(key -> subject.add(Finding.of(
                                Rule.LINE_TYPE_UNKNOWN,
                                key.at(),
                                "no selected model has a line type '" + key.text() + "'; there are: "
                                        + String.join(", ", types),
                                "write the line type's name")
                        .about(key.text(), NearestNames.of(key.text(), types, SUGGESTIONS))));
    }
}
