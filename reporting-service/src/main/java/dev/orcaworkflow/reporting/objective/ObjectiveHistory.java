package dev.orcaworkflow.reporting.objective;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.orcaworkflow.reporting.ReportingConfig;
import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.batch.EngineShare;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The five standards over the batches completed of late. */
@ApplicationScoped
public class ObjectiveHistory {

    /**
     * One standard and how often it was kept.
     *
     * @param worst value of the batch that came off worst, or null when no batch could be judged
     * @param engines the same for each engine, with what each batch measured
     */
    public record Kept(
            String id,
            String title,
            String limit,
            int met,
            int missed,
            int notAssessed,
            Double worst,
            List<EngineKept> engines) {}

    /** How often one engine kept a standard; {@code history} in the order in which the batches completed. */
    public record EngineKept(String engine, int met, int missed, int notAssessed, Double worst, List<Point> history) {}

    /** What one batch measured; {@code value} is null when it could not be assessed, {@code met} then, too. */
    public record Point(String batch, Instant at, Double value, Boolean met) {}

    private record Sample(BatchSummary batch, String engine, Measures measures) {}

    private final BatchQuery batches;
    private final Clock clock;
    private final ReportingConfig config;

    ObjectiveHistory(BatchQuery batches, Clock clock, ReportingConfig config) {
        this.batches = batches;
        this.clock = clock;
        this.config = config;
    }

    public List<Kept> ofLate() {
        List<BatchSummary> completed = batches.completedSince(clock.instant().minus(config.objectiveWindow())).stream()
                .filter(BatchSummary::finished)
                .toList();
        List<Measures> measures = completed.stream().map(Measures::of).toList();
        Map<String, List<Sample>> byEngine =
                samples(completed).stream().collect(groupingBy(Sample::engine, TreeMap::new, toList()));
        return Arrays.stream(ServiceLevelObjective.values())
                .map(objective -> kept(objective, measures, byEngine))
                .toList();
    }

    private List<Sample> samples(List<BatchSummary> completed) {
        Map<String, List<EngineShare>> shares =
                batches.shares(completed.stream().map(BatchSummary::batch).toList()).stream()
                        .collect(groupingBy(EngineShare::batch));
        return completed.stream()
                .sorted(comparing(BatchSummary::finishedAt).thenComparing(BatchSummary::batch))
                .flatMap(batch -> {
                    List<EngineShare> ofBatch = shares.getOrDefault(batch.batch(), List.of());
                    return ofBatch.stream()
                            .map(share ->
                                    new Sample(batch, share.engine(), Measures.of(batch, share, ofBatch.size() == 1)));
                })
                .toList();
    }

    static Kept kept(ServiceLevelObjective objective, List<Measures> measures, Map<String, List<Sample>> byEngine) {
        Tally whole = Tally.of(objective, measures);
        return new Kept(
                objective.id(),
                objective.title(),
                objective.limit(),
                whole.met(),
                whole.missed(),
                whole.notAssessed(),
                whole.worst(),
                byEngine.entrySet().stream()
                        .map(entry -> ofEngine(objective, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static EngineKept ofEngine(ServiceLevelObjective objective, String engine, List<Sample> samples) {
        Tally tally = Tally.of(objective, samples.stream().map(Sample::measures).toList());
        return new EngineKept(
                engine,
                tally.met(),
                tally.missed(),
                tally.notAssessed(),
                tally.worst(),
                samples.stream().map(sample -> point(objective, sample)).toList());
    }

    private static Point point(ServiceLevelObjective objective, Sample sample) {
        String batch = sample.batch().batch();
        Instant at = sample.batch().finishedAt();
        return switch (objective.judge(sample.measures())) {
            case Compliance.Met(double value) -> new Point(batch, at, value, true);
            case Compliance.Missed(double value) -> new Point(batch, at, value, false);
            case Compliance.NotAssessed(String _) -> new Point(batch, at, null, null);
        };
    }

    private record Tally(int met, int missed, int notAssessed, Double worst) {
        static Tally of(ServiceLevelObjective objective, List<Measures> measures) {
            List<Compliance> judged = measures.stream().map(objective::judge).toList();
            int met = (int)
                    judged.stream().filter(Compliance.Met.class::isInstance).count();
            int missed = (int)
                    judged.stream().filter(Compliance.Missed.class::isInstance).count();
            return new Tally(
                    met,
                    missed,
                    judged.size() - met - missed,
                    judged.stream()
                            .map(ObjectiveHistory::value)
                            .filter(Objects::nonNull)
                            .reduce(objective::worse)
                            .orElse(null));
        }
    }

    private static Double value(Compliance compliance) {
        return switch (compliance) {
            case Compliance.Met(double value) -> value;
            case Compliance.Missed(double value) -> value;
            case Compliance.NotAssessed(String _) -> null;
        };
    }
}
