package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies a file to what the files before it left: a list replaces a collection, a mapping by names patches the objects
 * named, {@code New} adds one.
 */
final class Layer {
    private final ModelResolver resolver;
    private final Map<String, ModelSection> sections;
    private final ObjectPatch patch;

    Layer(ModelResolver resolver, Map<String, ModelSection> sections) {
        this.resolver = resolver;
        this.sections = sections;
        this.patch = new ObjectPatch(resolver);
    }

    void apply(YamlMapping root) {
        for (Entry entry : Model.entries(root)) {
            String key = entry.key().text();
            if (ModelResolver.isBase(key)) {
                sections.putAll(resolver.base(entry.value()).sections());
            } else if (ModelResolver.isInclude(key)) {
                resolver.include(entry.value(), this::apply);
            } else {
                section(key, entry.value());
            }
        }
    }

    private void section(String name, YamlNode value) {
        ModelSection before = sections.get(name);
        if (before instanceof ModelSection.Many || Sections.many(name) || listsObjects(name, value)) {
            sections.put(name, new ModelSection.Many(many(name, before, value)));
        } else {
            sections.put(name, new ModelSection.Single(single(before, value)));
        }
    }

    /** A section that we do not know holds objects when its list names them. */
    private static boolean listsObjects(String name, YamlNode value) {
        return !Sections.single(name)
                && value instanceof YamlSequence list
                && list.items().stream().allMatch(item -> item instanceof YamlMapping object && object.has("Name"));
    }

    private YamlMapping single(ModelSection before, YamlNode value) {
        YamlMapping data =
                before instanceof ModelSection.Single single ? single.data() : new YamlMapping(List.of(), value.at());
        return switch (value) {
            case YamlMapping mapping -> patch.apply(data, mapping);
            case YamlSequence parts -> {
                for (YamlNode part : parts.items()) {
                    data = part instanceof YamlMapping fields ? patch.apply(data, fields) : data;
                }
                yield data;
            }
            case YamlScalar _ -> data;
        };
    }

    private Map<String, YamlMapping> many(String section, ModelSection before, YamlNode value) {
        return switch (value) {
            case YamlSequence list -> replaced(section, list);
            case YamlMapping byName -> patched(section, before, byName);
            case YamlScalar _ -> Map.of();
        };
    }

    private Map<String, YamlMapping> replaced(String section, YamlSequence list) {
        Map<String, YamlMapping> objects = new LinkedHashMap<>();
        for (YamlNode item : list.items()) {
            YamlMapping object = patch.apply(new YamlMapping(List.of(), item.at()), fields(item));
            objects.put(name(section, object), object);
        }
        return objects;
    }

    private static String name(String section, YamlMapping object) {
        if (object.get("Name") instanceof YamlScalar name) {
            return name.text();
        }
        throw ModelFault.structure(
                object.at(), "an object of " + section + " has no Name", "begin it with '- Name: ...'");
    }

    private Map<String, YamlMapping> patched(String section, ModelSection before, YamlMapping byName) {
        Map<String, YamlMapping> objects =
                before instanceof ModelSection.Many many ? new LinkedHashMap<>(many.objects()) : new LinkedHashMap<>();
        resolver.expand(byName, entry -> {
            if (ModelResolver.isNew(entry.key())) {
                ModelResolver.names(entry.value())
                        .forEach(name -> objects.put(
                                name, new YamlMapping(List.of(), entry.value().at())));
            } else {
                patchOne(section, objects, entry);
            }
        });
        return objects;
    }

    private void patchOne(String section, Map<String, YamlMapping> objects, Entry entry) {
        String name = entry.key().text();
        YamlMapping object = objects.get(name);
        if (object == null) {
            throw ModelFault.structure(
                    entry.key().at(),
                    section + " has no object '" + name + "' to change",
                    "write 'New: " + name + "' before it, or mend the name");
        }
        objects.put(name, patch.apply(object, fields(entry.value())));
    }

    private static YamlMapping fields(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping;
        }
        throw ModelFault.structure(node.at(), "the fields of an object are meant here", "write 'Field: value' lines");
    }
}
