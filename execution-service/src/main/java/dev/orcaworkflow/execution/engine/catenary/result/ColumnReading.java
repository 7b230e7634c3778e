package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.DecimalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Understands a column as digitalmodel spells it, as far as a static solver can compute it. */
final class ColumnReading {
    private final SummaryColumn column;

    ColumnReading(SummaryColumn column) {
        this.column = column;
    }

    Column read() {
        String label = column.label().orElse("");
        String object = column.objectName().orElse("");
        Optional<ColumnRefusal> refusal = unsupported();
        if (refusal.isPresent()) {
            return Column.refused(label, object, refusal.get());
        }
        Quantity quantity = Quantity.find(column.variable().orElseThrow()).orElseThrow();
        Optional<Place> place = place();
        if (place.isEmpty()) {
            return Column.refused(
                    label,
                    object,
                    refuse(
                            "UNSUPPORTED_PLACE",
                            "objectExtra",
                            "objectExtra " + column.objectExtra()
                                    + " is none of [End A], [End B], [Touchdown], [arc length]"));
        }
        return new Column(label, object, quantity, place.get(), statistic().orElse(Statistic.MAX), null);
    }

    private Optional<ColumnRefusal> unsupported() {
        String command = column.command().orElse("");
        if (!supports(command)) {
            return Optional.of(
                    refuse("UNSUPPORTED_COMMAND", "Command", "the command '" + command + "' is not computed"));
        }
        String period = column.simulationPeriod().orElse("StaticState");
        boolean timed = !command.toLowerCase(Locale.ROOT).startsWith("static");
        if (timed && !period.equalsIgnoreCase("StaticState")) {
            return Optional.of(refuse(
                    "REQUIRES_DYNAMICS",
                    "SimulationPeriod",
                    "the period " + period + " needs a simulation; this engine is static"));
        }
        if (column.objectName().isEmpty()) {
            return Optional.of(refuse("COLUMN_INCOMPLETE", "ObjectName", "the column names no object"));
        }
        String variable = column.variable().orElse("");
        if (Quantity.find(variable).isEmpty()) {
            return Optional.of(refuse(
                    "UNSUPPORTED_VARIABLE",
                    "Variable",
                    "'" + variable + "' is not computed; this engine computes "
                            + String.join(", ", Quantity.titles())));
        }
        return column.statisticType().isPresent() && statistic().isEmpty()
                ? Optional.of(refuse(
                        "UNSUPPORTED_STATISTIC",
                        "Statistic_Type",
                        "'" + column.statisticType().get() + "' is none of Max, Min, Mean, StdDev"))
                : Optional.empty();
    }

    private static boolean supports(String command) {
        return switch (command.strip().toLowerCase(Locale.ROOT)) {
            case "timehistory", "static result", "staticresult", "range graph" -> true;
            case String _ -> false;
        };
    }

    private Optional<Statistic> statistic() {
        return column.statisticType().flatMap(Statistic::find);
    }

    private Optional<Place> place() {
        if (column.command().orElse("").strip().equalsIgnoreCase("Range Graph")) {
            return range();
        }
        List<String> extra = column.objectExtra().isEmpty() ? column.arcLengths() : column.objectExtra();
        return extra.isEmpty() ? Optional.of(new Place.Whole()) : point(extra.getFirst());
    }

    private Optional<Place> range() {
        List<String> arcs = column.arcLengths().isEmpty() ? column.objectExtra() : column.arcLengths();
        if (arcs.size() == 2) {
            OptionalDouble from = DecimalText.parse(arcs.get(0));
            OptionalDouble to = DecimalText.parse(arcs.get(1));
            return from.isPresent() && to.isPresent()
                    ? Optional.of(new Place.Range(from.getAsDouble(), Math.max(from.getAsDouble(), to.getAsDouble())))
                    : Optional.empty();
        }
        return arcs.isEmpty() ? Optional.of(new Place.Range(0, Double.POSITIVE_INFINITY)) : point(arcs.getFirst());
    }

    private static Optional<Place> point(String spelt) {
        OptionalDouble arc = DecimalText.parse(spelt);
        if (arc.isPresent()) {
            return Optional.of(new Place.Arc(arc.getAsDouble()));
        }
        return switch (spelt.strip().toLowerCase(Locale.ROOT)) {
            case "end a" -> Optional.of(new Place.EndA());
            case "end b" -> Optional.of(new Place.EndB());
            case "touchdown" -> Optional.of(new Place.Touchdown());
            case String _ -> Optional.empty();
        };
    }

    private ColumnRefusal refuse(String code, String key, String what) {
        return new ColumnRefusal(
                code, column.at(key) + " " + code + " column '" + column.label().orElse("") + "': " + what);
    }
}
