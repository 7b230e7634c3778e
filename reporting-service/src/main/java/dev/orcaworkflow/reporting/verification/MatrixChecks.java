package dev.orcaworkflow.reporting.verification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.orcaworkflow.reporting.verification.TensionMatrix.Cell;
import dev.orcaworkflow.reporting.verification.TensionMatrix.Curve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Trends and outliers within the factors that the study declares: over the headings the tension of an intact line grows
 * with the offset and with the water level, and no case stands out against its neighbours. All of them warn: a study may
 * have its reasons.
 */
final class MatrixChecks {
    /** A fall below this share of the tension is rounding. */
    private static final double FALL = 1e-3;
    /** Tensions nearer to each other than this are the same number. */
    private static final double SAME = 1e-6;
    /** How many times the median deviation a case may be off. */
    private static final double DEVIATIONS = 6;
    /** The median deviation counts as at least this, so that less than 12 % is never called an outlier. */
    private static final double LEAST_DEVIATION = 0.02;

    private static final int ENOUGH = 5;

    private record Line(Curve curve, String level) {}

    private record Station(Curve curve, double offset) {}

    private MatrixChecks() {}

    static EngineeringCheck offsetTrend(TensionMatrix matrix) {
        List<List<Cell>> series = matrix.by(cell -> new Line(cell.curve(), cell.level())).values().stream()
                .filter(MatrixChecks::isRising)
                .toList();
        return trend(
                "B3-offset",
                "Tension grows with the offset",
                "the factor offset (engine.factors) with at least two values in intact cases",
                series);
    }

    static EngineeringCheck levelTrend(TensionMatrix matrix) {
        List<List<Cell>> series = matrix.by(cell -> new Station(cell.curve(), cell.offset())).values().stream()
                .map(cells -> cells.stream()
                        .filter(cell -> TensionMatrix.number(cell.level()) != null)
                        .toList())
                .filter(MatrixChecks::isRising)
                .toList();
        return trend(
                "B3-level",
                "Tension grows with the water level",
                "the factor level (engine.factors) with at least two numbers at one offset in intact cases",
                series);
    }

    private static boolean isRising(List<Cell> cells) {
        return cells.size() > 1 && "intact".equals(cells.getFirst().curve().condition());
    }

    private static EngineeringCheck trend(String id, String title, String need, List<List<Cell>> series) {
        String limit = "no fall, no two equal tensions";
        if (series.isEmpty()) {
            return EngineeringCheck.notAssessed(id, title, limit, List.of(need));
        }
        List<String> breaks = new ArrayList<>();
        int steps = 0;
        for (List<Cell> cells : series) {
            for (int i = 1; i < cells.size(); i++) {
                steps++;
                String fault = fault(cells.get(i - 1), cells.get(i));
                if (fault != null) {
                    breaks.add(fault);
                }
            }
        }
        return judged(id, title, breaks, steps + " steps", limit);
    }

    private static String fault(Cell before, Cell after) {
        double lower = before.largest().tensionKN();
        double upper = after.largest().tensionKN();
        if (Math.abs(upper - lower) <= SAME * lower) {
            return "%s has the same tension, %.2f kN, in %s and %s"
                    .formatted(before.curve().title(), lower, name(before), name(after));
        }
        return upper < lower * (1 - FALL)
                ? String.format(
                        Locale.ROOT,
                        "%s falls from %.2f to %.2f kN between %s and %s",
                        before.curve().title(),
                        lower,
                        upper,
                        name(before),
                        name(after))
                : null;
    }

    /**
     * How far each tension lies, in its logarithm, from the middle of its neighbours in offset; among all levels of one
     * line and all lines of one condition at the same offset, none may lie much farther off than the rest.
     */
    static EngineeringCheck outliers(TensionMatrix matrix) {
        String id = "B5";
        String title = "No case stands out against its neighbours";
        String limit = "6 median deviations, at least 12 %";
        Map<String, List<Residual>> groups = residuals(matrix).stream()
                .collect(groupingBy(
                        residual -> residual.cell().curve().condition() + "@"
                                + residual.cell().offset(),
                        LinkedHashMap::new,
                        toList()));
        groups.values().removeIf(group -> group.size() < ENOUGH);
        if (groups.isEmpty()) {
            return EngineeringCheck.notAssessed(
                    id,
                    title,
                    limit,
                    List.of("factors offset and level (engine.factors) with at least three offsets and five lines or"
                            + " levels at one of them"));
        }
        List<String> outliers = new ArrayList<>();
        groups.values().forEach(group -> outliers.addAll(outliers(group)));
        int judged = groups.values().stream().mapToInt(List::size).sum();
        return judged(id, title, outliers, judged + " places", limit);
    }

    private record Residual(Cell cell, double value) {}

    private static List<Residual> residuals(TensionMatrix matrix) {
        List<Residual> residuals = new ArrayList<>();
        for (List<Cell> cells :
                matrix.by(cell -> new Line(cell.curve(), cell.level())).values()) {
            for (int i = 1; i + 1 < cells.size(); i++) {
                residuals.add(new Residual(cells.get(i), offMiddle(cells.get(i - 1), cells.get(i), cells.get(i + 1))));
            }
        }
        return residuals;
    }

    private static double offMiddle(Cell before, Cell cell, Cell after) {
        double share = (cell.offset() - before.offset()) / (after.offset() - before.offset());
        double from = Math.log(before.largest().tensionKN());
        double to = Math.log(after.largest().tensionKN());
        return Math.log(cell.largest().tensionKN()) - from - share * (to - from);
    }

    private static List<String> outliers(List<Residual> group) {
        double middle = median(group.stream().map(Residual::value).toList());
        double deviation = Math.max(
                LEAST_DEVIATION,
                median(group.stream()
                        .map(residual -> Math.abs(residual.value() - middle))
                        .toList()));
        return group.stream()
                .filter(residual -> Math.abs(residual.value() - middle) > DEVIATIONS * deviation)
                .map(residual -> String.format(
                        Locale.ROOT,
                        "%s: %.2f kN in %s is %.0f %% off what its neighbours lead to expect",
                        residual.cell().curve().title(),
                        residual.cell().largest().tensionKN(),
                        name(residual.cell()),
                        100 * Math.abs(Math.expm1(residual.value() - middle))))
                .toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static EngineeringCheck judged(String id, String title, List<String> faults, String seen, String limit) {
        return new EngineeringCheck(
                id,
                title,
                Judgement.of(faults.isEmpty(), "warning"),
                faults.size() + " of " + seen,
                limit,
                faults.isEmpty() ? "Holds everywhere." : Sentence.some(faults),
                List.of());
    }

    private static String name(Cell cell) {
        return cell.largest().caseId();
    }
}
