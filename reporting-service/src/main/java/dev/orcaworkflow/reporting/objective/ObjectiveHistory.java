package dev.orcaworkflow.reporting.objective;

import dev.orcaworkflow.reporting.ReportingConfig;
import dev.orcaworkflow.reporting.batch.BatchQuery;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The five standards over the batches completed of late. */
@ApplicationScoped
public class ObjectiveHistory {

    /**
     * One standard and how often it was kept.
     *
     * @param worst value of the batch that came off worst, or null when no batch could be judged
     */
    public record Kept(String id, String title, String limit, int met, int missed, int notAssessed, Double worst) {}

    private final BatchQuery batches;
    private final Clock clock;
    private final ReportingConfig config;

    ObjectiveHistory(BatchQuery batches, Clock clock, ReportingConfig config) {
        this.batches = batches;
        this.clock = clock;
        this.config = config;
    }

    public List<Kept> ofLate() {
        List<Measures> measures = batches.completedSince(clock.instant().minus(config.objectiveWindow())).stream()
                .filter(BatchSummary::finished)
                .map(Measures::of)
                .toList();
        return Arrays.stream(ServiceLevelObjective.values())
                .map(objective -> kept(objective, measures))
                .toList();
    }

    static Kept kept(ServiceLevelObjective objective, List<Measures> measures) {
        List<Compliance> judged = measures.stream().map(objective::judge).toList();
        int met = (int) judged.stream().filter(Compliance.Met.class::isInstance).count();
        int missed = (int)
                judged.stream().filter(Compliance.Missed.class::isInstance).count();
        return new Kept(
                objective.id(),
                objective.title(),
                objective.limit(),
                met,
                missed,
                judged.size() - met - missed,
                judged.stream()
                        .map(ObjectiveHistory::value)
                        .filter(Objects::nonNull)
                        .reduce(objective::worse)
                        .orElse(null));
    }

    private static Double value(Compliance compliance) {
        return switch (compliance) {
            case Compliance.Met(double value) -> value;
            case Compliance.Missed(double value) -> value;
            case Compliance.NotAssessed(String _) -> null;
        };
    }
}
