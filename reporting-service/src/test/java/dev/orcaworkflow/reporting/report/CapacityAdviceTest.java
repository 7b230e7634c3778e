package dev.orcaworkflow.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.reporting.history.Batches;
import dev.orcaworkflow.reporting.history.Folded;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.worker.WorkerView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each recommendation: where its evidence is there, and where it is not. */
class CapacityAdviceTest {

    @Test
    void namesTheLicencePoolThatWasFullWhileOthersWaited() {
        SeatUse seats = new SeatUse();
        Folded.jobs(licensed(3).told()).forEach(seats::see);

        assertThat(CapacityAdvice.pools(seats, workers(1))).singleElement().satisfies(advice -> {
            assertThat(advice.id()).isEqualTo("licence-pool");
            assertThat(advice.evidence()).contains("1 of 1 seats");
        });
        assertThat(CapacityAdvice.pools(seats, workers(8))).isEmpty();
        assertThat(CapacityAdvice.pools(seats, List.of())).isEmpty();
    }

    @Test
    void asksForMoreWorkersWhenWaitsAreLong() {
        TimeTally slow = new TimeTally();
        Folded.jobs(licensed(60).told()).forEach(slow::see);
        TimeTally quick = new TimeTally();
        Folded.jobs(licensed(1).told()).forEach(quick::see);

        assertThat(CapacityAdvice.waits(slow)).singleElement().satisfies(advice -> assertThat(advice.evidence())
                .contains("longest: "));
        assertThat(CapacityAdvice.waits(quick)).isEmpty();
        assertThat(CapacityAdvice.waits(new TimeTally())).isEmpty();
    }

    @Test
    void saysWhenMemoryWasNeverUsed() {
        SeatUse seats = new SeatUse();
        Folded.jobs(licensed(1).told()).forEach(seats::see);

        var little = Batches.finished().seconds(90).peaks(0.5, 0.05).build();
        var much = Batches.finished().seconds(90).peaks(0.5, 0.8).build();
        assertThat(seats.askedMiB()).isEqualTo(16_000);
        assertThat(CapacityAdvice.memory(little, seats, workers(1))).hasSize(1);
        assertThat(CapacityAdvice.memory(much, seats, workers(1))).isEmpty();
        assertThat(CapacityAdvice.memory(Batches.finished().build(), seats, workers(1)))
                .isEmpty();
    }

    @Test
    void passesOnWhatMoreSeatsWouldHaveBought() {
        BatchUse.Waits waited = new BatchUse.Waits(0, 0.5, 3.25, 0);

        assertThat(CapacityAdvice.use(use(waited, new BatchUse.Advice("1 more seat of orcaflex", 1800))))
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.message()).contains("1 more seat of orcaflex", "30 min 00 s");
                    assertThat(advice.evidence()).contains("3.25 for a licence");
                });
        assertThat(CapacityAdvice.use(use(waited, new BatchUse.Advice("1 more core", 5))))
                .isEmpty();
        assertThat(CapacityAdvice.use(null)).isEmpty();
    }

    private static BatchUse use(BatchUse.Waits waited, BatchUse.Advice advice) {
        return new BatchUse(1, 1, 1, 1, waited, "longest first", "it is parallel", List.of(advice));
    }

    @Test
    void saysWhenTrialsAlwaysPass() {
        assertThat(CapacityAdvice.trials(20, 0)).hasSize(1);
        assertThat(CapacityAdvice.trials(20, 1)).isEmpty();
        assertThat(CapacityAdvice.trials(19, 0)).isEmpty();
    }

    @Test
    void comparesAVersionOfATemplateWithTheOneBeforeIt() {
        List<TemplatePace> slower = List.of(
                new TemplatePace("mooring@1.10.0", 100, 300),
                new TemplatePace("mooring@1.9.0", 100, 200),
                new TemplatePace("riser@2.0.0", 100, 10));

        assertThat(CapacityAdvice.templates(List.of("mooring@1.10.0"), slower))
                .singleElement()
                .satisfies(advice -> assertThat(advice.message()).contains("slower than version 1.9.0"));
        assertThat(CapacityAdvice.templates(List.of("riser@2.0.0"), slower)).isEmpty();
        assertThat(CapacityAdvice.templates(
                        List.of("mooring@1.10.0"),
                        List.of(
                                new TemplatePace("mooring@1.9.0", 19, 20),
                                new TemplatePace("mooring@1.10.0", 100, 300))))
                .isEmpty();
    }

    /** Configurations of one licence seat, all approved first and then run one after the other. */
    private static Study licensed(int configurations) {
        Study study = new Study("b", configurations).lasting(1000);
        for (int i = 0; i < configurations; i++) {
            study.approved("%02d.yml".formatted(i), new Resources(1000, 16_000, 1, Map.of("orcaflex", 1)));
        }
        for (int i = 0; i < configurations; i++) {
            study.succeeded("%02d.yml".formatted(i), 1, 1, new dev.orcaworkflow.contracts.FileCounts(1, 1, 0));
        }
        return study;
    }

    private static List<WorkerView> workers(int seats) {
        return List.of(
                new WorkerView("w1", "host", Study.START, 8000, 64_000, Map.of("orcaflex", seats), List.of("process")));
    }
}
