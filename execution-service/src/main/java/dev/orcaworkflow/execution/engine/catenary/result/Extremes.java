package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.execution.engine.catenary.model.StaticLine;
import dev.orcaworkflow.execution.engine.catenary.mooring.LineStatics;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Collects, case by case, the largest tension of every line per condition and factors other than the heading, and the
 * largest per condition and heading: enough for curves over the offset and for a rose of headings.
 */
public final class Extremes {
    private record Key(String line, String condition, Map<String, String> factors) {}

    /** What was kept of some cases. */
    public record Kept(List<LineExtreme> largest, List<LineExtreme> byHeading) {}

    private final EngineSettings settings;
    private final Map<Key, LineExtreme> largest = new LinkedHashMap<>();
    private final Map<Key, LineExtreme> byHeading = new LinkedHashMap<>();

    public Extremes(EngineSettings settings) {
        this.settings = settings;
    }

    public void add(StaticCase solved) {
        for (LineStatics.Hanging line : solved.statics().hanging()) {
            double tension = Math.max(
                    line.largestEndTension(), mobilised(solved, line.line().name()));
            Supplier<LineExtreme> extreme = () -> extreme(solved, line, tension);
            keepLargest(line.line().name(), solved.condition(), solved.factors(), tension, extreme);
            keepByHeading(line.line().name(), solved.condition(), solved.factors(), tension, extreme);
        }
    }

    public Kept kept() {
        return new Kept(List.copyOf(largest.values()), List.copyOf(byHeading.values()));
    }

    /** Adds what was kept of other cases, which come later. */
    public void add(Kept others) {
        others.largest()
                .forEach(one -> keepLargest(one.line(), one.condition(), one.factors(), one.tensionKN(), () -> one));
        others.byHeading()
                .forEach(one -> keepByHeading(one.line(), one.condition(), one.factors(), one.tensionKN(), () -> one));
    }

    private void keepLargest(
            String line, String condition, Map<String, String> factors, double tension, Supplier<LineExtreme> extreme) {
        keep(largest, new Key(line, condition, compared(factors)), tension, extreme);
    }

    private void keepByHeading(
            String line, String condition, Map<String, String> factors, double tension, Supplier<LineExtreme> extreme) {
        String heading = factors.get("heading");
        if (heading != null) {
            keep(byHeading, new Key(line, condition, Map.of("heading", heading)), tension, extreme);
        }
    }

    /** What is not kept is not made: its strength is looked up. */
    private static void keep(Map<Key, LineExtreme> kept, Key key, double tension, Supplier<LineExtreme> extreme) {
        LineExtreme before = kept.get(key);
        if (before == null || tension > before.tensionKN()) {
            kept.put(key, extreme.get());
        }
    }

    /** Bounds of friction: the larger tension counts. */
    private static double mobilised(StaticCase solved, String line) {
        return solved.mobilised()
                .flatMap(rough -> rough.line(line))
                .filter(LineStatics.Hanging.class::isInstance)
                .map(rough -> ((LineStatics.Hanging) rough).largestEndTension())
                .orElse(0.0);
    }

    private static Map<String, String> compared(Map<String, String> factors) {
        Map<String, String> kept = new TreeMap<>(factors);
        kept.remove("heading");
        kept.remove("removed");
        return kept;
    }

    private LineExtreme extreme(StaticCase solved, LineStatics.Hanging line, double tension) {
        StaticLine modelled = solved.model().lines().get(line.line().name());
        Optional<Strength> strength = Strength.of(modelled.types(), settings.breakingLoads());
        Optional<StrengthRule> rule = StrengthRule.of(settings.context(), solved.condition());
        return new LineExtreme(
                line.line().name(),
                solved.condition(),
                solved.id(),
                tension,
                line.uplift(),
                line.shape().groundedLength(),
                strength.map(s -> OptionalDouble.of(s.mbl())).orElse(OptionalDouble.empty()),
                strength.map(Strength::source),
                settings.anchors().kind().name().toLowerCase(Locale.ROOT),
                rule.map(r -> OptionalDouble.of(r.factor())).orElse(OptionalDouble.empty()),
                rule.map(StrengthRule::source),
                solved.factors());
    }

    /** First the largest over the headings, then those of single headings that are not among them. */
    public List<LineExtreme> all() {
        Set<LineExtreme> all = new LinkedHashSet<>(largest.values());
        all.addAll(byHeading.values());
        return List.copyOf(all);
    }

    public Collection<String> lines() {
        return largest.keySet().stream().map(Key::line).distinct().toList();
    }
}
