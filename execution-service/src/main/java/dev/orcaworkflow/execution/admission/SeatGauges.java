package dev.orcaworkflow.execution.admission;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Seats by pool: what we may use, use, and could take; what is kept for people, and what colleagues use. */
@ApplicationScoped
class SeatGauges {
    private final LicenceControl control;
    private final MultiGauge gauges;

    SeatGauges(LicenceControl control, MeterRegistry registry) {
        this.control = control;
        this.gauges = MultiGauge.builder("workflow.licence.seats").register(registry);
    }

    @Scheduled(every = "5s")
    void measure() {
        gauges.register(control.list().stream().flatMap(SeatGauges::rows).toList(), true);
    }

    private static Stream<Row<?>> rows(PoolStatus pool) {
        return Stream.of(
                row(pool, "limit", pool.limit()),
                row(pool, "used", pool.used()),
                row(pool, "free", pool.free()),
                row(pool, "reserved", pool.reserved()),
                row(pool, "others", pool.others()));
    }

    private static Row<?> row(PoolStatus pool, String kind, int seats) {
        return Row.of(Tags.of("pool", pool.pool(), "kind", kind), seats);
    }
}
