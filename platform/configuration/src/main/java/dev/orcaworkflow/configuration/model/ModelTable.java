package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A table: one key with its columns, one row per list. Rows are counted from 1 in messages, as OrcaFlex does. */
public record ModelTable(List<String> columns, List<Row> rows) {

    /** @param cells by column */
    public record Row(String title, Map<String, ModelValue> cells, Position at) {
        public Optional<ModelValue> value(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** Empty when the cell is absent or {@code ~}. */
        public OptionalDouble number(String column) {
            return value(column).map(ModelValue::number).orElse(OptionalDouble.empty());
        }

        /** Empty when the cell is absent or {@code ~}. */
        public Optional<String> text(String column) {
            return value(column).filter(value -> !value.isDefault()).map(ModelValue::text);
        }

        /** @throws ModelFault naming column, row and place */
        public ModelValue require(String column) {
            return value(column)
                    .orElseThrow(() -> ModelFault.structure(at, title + " has no " + column, "add the column"));
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    static ModelTable of(String owner, List<String> columns, Entry table) {
        List<Row> rows = new ArrayList<>();
        for (YamlNode row : rowNodes(table.value())) {
            rows.add(row(owner, columns, row, rows.size() + 1));
        }
        return new ModelTable(columns, rows);
    }

    private static List<YamlNode> rowNodes(YamlNode value) {
        return switch (value) {
            case YamlSequence rows -> rows.items();
            case YamlScalar single when single.text().isEmpty() || single.text().equals("~") -> List.of();
            case YamlNode other -> List.of(other);
        };
    }

    private static Row row(String owner, List<String> columns, YamlNode node, int number) {
        String title = owner + "." + columns.getFirst() + "[" + number + "]";
        List<YamlNode> cells = node instanceof YamlSequence sequence ? sequence.items() : List.of(node);
        // OrcaFlex leaves out trailing values that do not apply, such as ConnectionzRelativeTo of an end on a vessel.
        if (cells.size() > columns.size()) {
            throw ModelFault.structure(
                    node.at(),
                    title + " has " + cells.size() + " values for " + columns.size() + " columns",
                    "give at most one value per column: " + String.join(", ", columns));
        }
        Map<String, ModelValue> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = owner + "." + columns.get(i) + "[" + number + "]";
            byColumn.put(columns.get(i), new ModelValue(name, cells.get(i)));
        }
        return new Row(title, byColumn, node.at());
    }

    /** Every {@code Column[row]} of the object, as one table. */
    static ModelTable ofIndexed(ModelObject object) {
        Map<Integer, Map<String, ModelValue>> rows = new TreeMap<>();
        for (Entry entry : object.data().entries()) {
            IndexedKey.parse(entry.key().text()).ifPresent(key -> rows.computeIfAbsent(
                            key.row(), _ -> new LinkedHashMap<>())
                    .put(
                            key.column(),
                            new ModelValue(object.title() + "." + entry.key().text(), entry.value())));
        }
        List<String> columns = rows.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .toList();
        return new ModelTable(
                columns,
                rows.entrySet().stream()
                        .map(row -> new Row(
                                object.title() + "[" + row.getKey() + "]",
                                row.getValue(),
                                row.getValue().values().iterator().next().at()))
                        .toList());
    }
}
