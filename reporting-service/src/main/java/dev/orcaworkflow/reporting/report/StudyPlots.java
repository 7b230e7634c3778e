package dev.orcaworkflow.reporting.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.plot.BarPlot;
import dev.orcaworkflow.reporting.plot.Plot;
import dev.orcaworkflow.reporting.plot.RosePlot;
import dev.orcaworkflow.reporting.plot.SharePlot;
import dev.orcaworkflow.reporting.plot.XyPlot;
import dev.orcaworkflow.reporting.report.BatchReport.TimeSpent;
import dev.orcaworkflow.reporting.verification.TensionMatrix;
import dev.orcaworkflow.reporting.verification.TensionMatrix.Cell;
import dev.orcaworkflow.reporting.verification.TensionMatrix.Curve;
import dev.orcaworkflow.reporting.verification.TensionMatrix.Ray;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The plots of a report: how strong the lines are, and how the batch ran. */
final class StudyPlots {
    private static final int BARS = 40;

    private StudyPlots() {}

    static List<Plot> strength(TensionMatrix matrix) {
        List<Plot> plots = new ArrayList<>();
        matrix.cells().stream()
                .collect(groupingBy(Cell::curve, LinkedHashMap::new, toList()))
                .forEach((curve, cells) -> plots.add(againstOffset(curve, cells)));
        matrix.rays().stream()
                .collect(groupingBy(ray -> condition(ray.curve()), TreeMap::new, toList()))
                .forEach((condition, rays) -> plots.add(byHeading(condition, rays)));
        plots.removeIf(Objects::isNull);
        return plots;
    }

    /** Needs two offsets. */
    private static Plot againstOffset(Curve curve, List<Cell> cells) {
        if (cells.stream().map(Cell::offset).distinct().count() < 2) {
            return null;
        }
        XyPlot plot = new XyPlot(curve.title(), "offset, m", "largest tension, kN").fromZero();
        Map<String, List<Cell>> byLevel = new TreeMap<>(TensionMatrix.BY_VALUE);
        cells.forEach(cell ->
                byLevel.computeIfAbsent(cell.level(), _ -> new ArrayList<>()).add(cell));
        byLevel.forEach((level, ofLevel) -> plot.curve(
                level.isEmpty() ? "all cases" : "level " + level + " m",
                ofLevel.stream().map(StudyPlots::point).toList()));
        allowed(cells).ifPresent(kN -> plot.limit(kN, "MBL / SF " + Math.round(kN)));
        return plot.draw("");
    }

    private static XyPlot.Point point(Cell cell) {
        double tension = cell.largest().tensionKN();
        return new XyPlot.Point(
                cell.offset(),
                tension,
                String.format(
                        Locale.ROOT, "%.2f kN in %s", tension, cell.largest().caseId()));
    }

    private static OptionalDouble allowed(List<Cell> cells) {
        return cells.stream()
                .map(Cell::largest)
                .filter(extreme -> extreme.mblKN() != null && extreme.requiredFactor() != null)
                .mapToDouble(extreme -> extreme.mblKN() / extreme.requiredFactor())
                .min();
    }

    /** Needs a breaking load for each line, and three headings. */
    private static Plot byHeading(String condition, List<Ray> rays) {
        boolean known = rays.stream().allMatch(ray -> ray.largest().mblKN() != null);
        if (!known || rays.stream().map(Ray::heading).distinct().count() < 3) {
            return null;
        }
        RosePlot plot = new RosePlot("Utilisation by heading, " + condition, "T / MBL");
        rays.stream()
                .collect(groupingBy(ray -> ray.curve().line(), TreeMap::new, toList()))
                .forEach((line, ofLine) ->
                        plot.curve(line, ofLine.stream().map(StudyPlots::spoke).toList()));
        rays.stream()
                .map(ray -> ray.largest().requiredFactor())
                .filter(Objects::nonNull)
                .max(Double::compare)
                .ifPresent(factor -> plot.limit(1 / factor, String.format(Locale.ROOT, "allowed %.3f", 1 / factor)));
        return plot.draw("Heading of the offset; the largest over levels and offsets.");
    }

    private static RosePlot.Spoke spoke(Ray ray) {
        Extreme largest = ray.largest();
        double utilisation = largest.tensionKN() / largest.mblKN();
        return new RosePlot.Spoke(
                ray.heading(), utilisation, String.format(Locale.ROOT, "%.3f in %s", utilisation, largest.caseId()));
    }

    private static String condition(Curve curve) {
        return curve.condition() == null ? "condition undeclared" : curve.condition();
    }

    static List<Plot> operation(BatchSummary batch, TimeTally times) {
        List<Plot> plots = new ArrayList<>();
        plots.add(spent(times.spent()));
        plots.add(timePerFile(times.perFile()));
        plots.add(throughput(batch, times.ended()));
        plots.removeIf(Objects::isNull);
        return plots;
    }

    private static Plot spent(TimeSpent spent) {
        return SharePlot.draw(
                "Where time was spent",
                "Sums over all configurations.",
                List.of(
                        new SharePlot.Share(
                                "approved, waiting to run", spent.waiting(), Numbers.duration(spent.waiting())),
                        new SharePlot.Share("running", spent.running(), Numbers.duration(spent.running())),
                        new SharePlot.Share("being mended", spent.mending(), Numbers.duration(spent.mending()))));
    }

    private static Plot timePerFile(List<Double> perFile) {
        if (perFile.size() < 2) {
            return null;
        }
        double most = perFile.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double unit = most < 1 ? 1000 : 1;
        double width = Math.max(most, 1e-6) / 20;
        int[] counts = new int[20];
        perFile.forEach(seconds -> counts[(int) Math.min(19, seconds / width)]++);
        List<BarPlot.Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String from = Numbers.fixed(i * width * unit, 1);
            String to = Numbers.fixed((i + 1) * width * unit, 1);
            bars.add(new BarPlot.Bar(
                    counts[i], i % 4 == 0 ? from : "", counts[i] + " configurations from " + from + " to " + to));
        }
        return BarPlot.draw(
                "Time per file",
                "Mean of each configuration.",
                unit == 1 ? "wall time per file, s" : "wall time per file, ms",
                "configurations",
                bars);
    }

    private static Plot throughput(BatchSummary batch, List<TimeTally.Ended> ended) {
        if (ended.size() < 2 || batch.firstStartedAt() == null) {
            return null;
        }
        Instant start = batch.firstStartedAt();
        double seconds = ended.stream()
                .mapToDouble(moment -> seconds(start, moment.at()))
                .max()
                .orElse(0);
        if (seconds <= 0) {
            return null;
        }
        double width = seconds / BARS;
        double[] files = new double[BARS];
        ended.forEach(
                moment -> files[(int) Math.clamp(seconds(start, moment.at()) / width, 0, BARS - 1)] += moment.files());
        List<BarPlot.Bar> bars = new ArrayList<>();
        for (int i = 0; i < BARS; i++) {
            String at = Numbers.duration(i * width);
            double perMinute = files[i] * 60 / width;
            bars.add(new BarPlot.Bar(
                    perMinute,
                    i % 8 == 0 ? at : "",
                    String.format(Locale.ROOT, "%.0f files/min after %s", perMinute, at)));
        }
        return BarPlot.draw("Throughput", "", "since the first start", "files per minute", bars);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
