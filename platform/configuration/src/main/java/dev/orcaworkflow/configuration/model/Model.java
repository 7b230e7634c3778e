package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An OrcaFlex model with its base, includes and patches resolved. Immutable; what does not change is shared. */
public final class Model {
    private final Map<String, ModelSection> sections;
    private final List<FileStamp> sources;
    private final Inventory inventory;

    Model(Map<String, ModelSection> sections, List<FileStamp> sources) {
        this.sections = sections;
        this.sources = List.copyOf(sources);
        this.inventory = Inventory.of(sections);
    }

    /** Every file that was read for it, itself first. */
    public List<FileStamp> sources() {
        return sources;
    }

    /** A section that is one object: General, Environment; also any that this reader does not know. */
    public Optional<ModelObject> section(String name) {
        return sections.get(name) instanceof ModelSection.Single single
                ? Optional.of(new ModelObject(name, name, single.data()))
                : Optional.empty();
    }

    /** The objects of a section such as Lines, in the model's order. */
    public List<ModelObject> objects(String section) {
        List<ModelObject> objects = new ArrayList<>();
        if (sections.get(section) instanceof ModelSection.Many many) {
            many.objects().forEach((name, data) -> objects.add(new ModelObject(name, section, data)));
        }
        return objects;
    }

    /** Every object with a name, types of objects included. */
    public List<ModelObject> objects() {
        return sections.keySet().stream()
                .flatMap(section -> objects(section).stream())
                .toList();
    }

    public Optional<ModelObject> object(String name) {
        return objects().stream().filter(object -> object.name().equals(name)).findFirst();
    }

    /** Names that a result can be asked of. */
    public Inventory inventory() {
        return inventory;
    }

    /** Names of all objects, types included, and of the sections that are objects. */
    public Set<String> objectNames() {
        Set<String> names = new LinkedHashSet<>(inventory.names());
        objects().forEach(object -> names.add(object.name()));
        return names;
    }

    Map<String, ModelSection> sections() {
        return sections;
    }

    /** What the model consists of, for readers that know more sections than this one. */
    public Set<String> sectionNames() {
        return sections.keySet();
    }

    static List<Entry> entries(YamlMapping mapping) {
        List<Entry> all = new ArrayList<>(mapping.inherited());
        all.addAll(mapping.entries());
        return all;
    }
}
