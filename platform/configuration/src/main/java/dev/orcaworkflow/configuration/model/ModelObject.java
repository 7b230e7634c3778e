package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An object of a model, or a section that is one, such as General.
 *
 * @param name {@code Mooring1}
 * @param section {@code Lines}
 * @param data its fields after includes and patches
 */
public record ModelObject(String name, String section, YamlMapping data) {

    public Position at() {
        return data.at();
    }

    /** {@code Lines[Mooring1]}, or the section's name for a section. */
    public String title() {
        return section.isEmpty() || section.equals(name) ? name : section + "[" + name + "]";
    }

    public Optional<ModelValue> value(String field) {
        return data.find(field).map(node -> new ModelValue(title() + "." + field, node));
    }

    public boolean has(String field) {
        return data.has(field);
    }

    /** Empty when the field is absent or {@code ~}. Throws {@link ModelFault} when it is no number. */
    public OptionalDouble number(String field) {
        return value(field).map(ModelValue::number).orElse(OptionalDouble.empty());
    }

    /** Empty when the field is absent or {@code ~}. */
    public Optional<String> text(String field) {
        return value(field).filter(value -> !value.isDefault()).map(ModelValue::text);
    }

    /** Empty when the field is absent or {@code ~}. */
    public Optional<Boolean> flag(String field) {
        return value(field).filter(value -> !value.isDefault()).map(ModelValue::flag);
    }

    /** Empty list when the field is absent. */
    public List<ModelValue> list(String field) {
        return value(field).map(ModelValue::list).orElse(List.of());
    }

    /** @throws ModelFault naming the field, the object and its place */
    public ModelValue require(String field) {
        return value(field).orElseThrow(() -> ModelFault.structure(at(), title() + " has no " + field, "add " + field));
    }

    /**
     * The table that has a column of this name: {@code Length} finds {@code LineType, Length, TargetSegmentLength:}.
     * A table without rows when there is none. Data in the form {@code Length[2]: 65.6} counts as a table too.
     */
    public ModelTable table(String column) {
        List<Entry> entries = data.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            List<String> columns = TableKey.columns(entries.get(i).key().text());
            if (columns.contains(column) && IndexedKey.parse(columns.getFirst()).isEmpty()) {
                return ModelTable.of(title(), columns, entries.get(i));
            }
        }
        return ModelTable.ofIndexed(this);
    }

    /** A fault that points at the field, or at the object when it has none. */
    public ModelFault fault(String field, String what, String fix) {
        return value(field)
                .map(value -> value.fault(what, fix))
                .orElseGet(() -> ModelFault.structure(at(), title() + "." + field + " " + what, fix));
    }
}
