package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.Allowance;
import dev.orcaworkflow.execution.admission.Allowances;
import dev.orcaworkflow.execution.database.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How long the oldest waiting job has waited, by what it waits for: the number that grows when something is wrong, also
 * while throughput looks fine.
 */
@ApplicationScoped
class WaitingGauge {
    private static final String OLDEST = "select " + WaitReason.SQL + """
             as reason, extract(epoch from now() - min(j.changed_at))::float8 as seconds
            from job j join batch b on b.batch = j.batch where j.state = 'WAITING' group by 1""";

    private final Database database;
    private final Allowances allowances;
    private final ExecutionConfig config;
    private volatile Map<String, Double> seconds = Map.of();

    WaitingGauge(Database database, Allowances allowances, ExecutionConfig config, MeterRegistry registry) {
        this.database = database;
        this.allowances = allowances;
        this.config = config;
        for (String reason : WaitReason.ALL) {
            Gauge.builder("workflow.oldest.waiting", () -> seconds.getOrDefault(reason, 0.0))
                    .baseUnit("seconds")
                    .tag("reason", reason)
                    .register(registry);
        }
    }

    private Set<String> withoutSeat() {
        return allowances.openSeats().map(Allowance::enginesWithoutSeat).orElse(Set.of());
    }

    @Scheduled(every = "15s")
    @Transactional
    void measure() {
        Map<String, Double> measured = new HashMap<>();
        database.query(
                        "look for the oldest waiting jobs",
                        row -> Map.entry(row.getString("reason"), row.getDouble("seconds")),
                        OLDEST,
                        config.defaultEngine(),
                        withoutSeat().toArray(String[]::new))
                .forEach(oldest -> measured.put(oldest.getKey(), oldest.getValue()));
        seconds = Map.copyOf(measured);
    }
}
