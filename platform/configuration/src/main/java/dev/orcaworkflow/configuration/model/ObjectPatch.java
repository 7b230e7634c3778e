package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.yaml.ScalarStyle;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays fields over an object: a field replaces, a table replaces, {@code Length[2]} changes one cell of a table. */
final class ObjectPatch {
    private final ModelResolver resolver;

    ObjectPatch(ModelResolver resolver) {
        this.resolver = resolver;
    }

    /** @return the object with the fields laid over; it stands where it stood, or where the fields stand when new */
    YamlMapping apply(YamlMapping object, YamlMapping fields) {
        Map<String, Entry> merged = new LinkedHashMap<>();
        object.entries().forEach(entry -> merged.put(entry.key().text(), entry));
        resolver.expand(fields, entry -> lay(merged, entry));
        Position at = object.entries().isEmpty() ? fields.at() : object.at();
        return new YamlMapping(List.copyOf(merged.values()), at);
    }

    private void lay(Map<String, Entry> merged, Entry entry) {
        String key = entry.key().text();
        Optional<IndexedKey> index = IndexedKey.parse(key);
        if (index.isPresent() && cell(merged, index.get(), entry.value())) {
            return;
        }
        merged.merge(key, entry, this::over);
    }

    private Entry over(Entry before, Entry after) {
        YamlNode value = before.value() instanceof YamlMapping below && after.value() instanceof YamlMapping above
                ? apply(below, above)
                : after.value();
        return new Entry(after.key(), value);
    }

    /** False when no table has such a column: the field is kept as it is written. */
    private static boolean cell(Map<String, Entry> merged, IndexedKey index, YamlNode value) {
        for (Entry table : merged.values()) {
            int column = TableKey.columns(table.key().text()).indexOf(index.column());
            if (column >= 0 && table.value() instanceof YamlSequence rows) {
                merged.put(table.key().text(), new Entry(table.key(), changed(rows, index, column, value)));
                return true;
            }
        }
        return false;
    }

    private static YamlSequence changed(YamlSequence rows, IndexedKey index, int column, YamlNode value) {
        List<YamlNode> items = new ArrayList<>(rows.items());
        if (index.row() < 1 || index.row() > items.size()) {
            throw ModelFault.structure(
                    value.at(),
                    index.column() + "[" + index.row() + "] names a row of a table of " + items.size() + " rows",
                    "rows count from 1");
        }
        YamlNode row = items.get(index.row() - 1);
        items.set(index.row() - 1, row instanceof YamlSequence cells ? changedCell(cells, column, value) : value);
        return new YamlSequence(items, rows.at(), rows.flow());
    }

    /** Values left out at the end of a row are the default. */
    private static YamlSequence changedCell(YamlSequence cells, int column, YamlNode value) {
        List<YamlNode> changed = new ArrayList<>(cells.items());
        while (column >= changed.size()) {
            changed.add(new YamlScalar("~", ScalarStyle.PLAIN, null, cells.at()));
        }
        changed.set(column, value);
        return new YamlSequence(changed, cells.at(), cells.flow());
    }
}
