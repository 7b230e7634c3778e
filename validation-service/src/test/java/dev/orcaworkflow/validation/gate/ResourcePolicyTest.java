package dev.orcaworkflow.validation.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.CapacityEvent.Announced;
import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.validation.capacity.Capacity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourcePolicyTest {
    private static final EngineOffer ORCAFLEX =
            new EngineOffer("orcaflex", "11.5", List.of(), List.of("sim"), List.of(), List.of());
    private static final Capacity TWO_WORKERS =
            new Capacity(List.of(worker("small", 8000, 16_000), worker("large", 2000, 64_000)));

    @Test
    void passesWhatFits() {
        assertThat(judge(new Resources(2000, 64_000, 10, Map.of("orcaflex", 2)), 100, 0))
                .isEqualTo(new GateResult.Passed(null));
    }

    @Test
    void takesNoMoreProcessesThanOneWorkerHasCoresAndMemoryFor() {
        assertThat(ResourceGate.threadsOffered(List.of(worker("a", 1600, 16_000)), 1000, 2048))
                .isEqualTo(1);
        assertThat(ResourceGate.threadsOffered(List.of(worker("a", 8000, 5000)), 1000, 2048))
                .isEqualTo(2);
        assertThat(ResourceGate.threadsOffered(TWO_WORKERS.workers(), 1000, 2048))
                .isEqualTo(7);
        assertThat(ResourceGate.threadsOffered(List.of(worker("a", 1600, 100)), 800, 0))
                .isEqualTo(2);
        assertThat(ResourceGate.threadsOffered(List.of(), 1000, 2048)).isEqualTo(1);
    }

    @Test
    void refusesMoreMemoryThanAnyWorkerHas() {
        assertThat(finding(new Resources(1000, 65_000, 0, Map.of())))
                .isEqualTo("a run needs 65000 MiB of memory, and the largest worker with orcaflex has 64000");
    }

    @Test
    void refusesCoresAndMemoryThatNoWorkerHasTogether() {
        assertThat(finding(new Resources(4000, 32_000, 0, Map.of())))
                .isEqualTo("a run needs 4.0 cores and 32000 MiB of memory at the same time, and no worker with orcaflex"
                        + " has both; the largest has 8.0 cores");
    }

    @Test
    void refusesMoreSeatsThanThePoolHas() {
        assertThat(finding(new Resources(1000, 1000, 0, Map.of("orcaflex", 3))))
                .isEqualTo("a run needs 3 licence seats of 'orcaflex', and the pool has 2");
    }

    @Test
    void warnsOfAFullDiskAndLetsItWait() {
        assertThat(judge(new Resources(1000, 1000, 200, Map.of()), 100, 0).remarks())
                .extracting(FindingView::rule, FindingView::severity, FindingView::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "DISK_SHORT", "warning", "the results need about 200 MiB, and the workspace has 100 MiB left"));
    }

    @Test
    void saysHowLongItHasToWait() {
        assertThat(judge(new Resources(1000, 1000, 0, Map.of()), 100, 600))
                .isEqualTo(new GateResult.Passed("must wait about 10 min for what was approved before it"));
    }

    @Test
    void findsNothingWantingWhileNobodyOffersTheEngine() {
        assertThat(new ResourcePolicy(new Capacity(List.of()), 0, 0)
                        .judge("a.yml", "orcaflex", new Resources(1, 1, 1, Map.of())))
                .isEqualTo(new GateResult.NotAssessed("no worker offers orcaflex"));
    }

    private static String finding(Resources need) {
        FindingView finding = judge(need, 1000, 0).remarks().getFirst();
        assertThat(finding.rule()).isEqualTo("NEVER_FITS");
        return finding.message();
    }

    private static GateResult judge(Resources need, long freeMiB, double queued) {
        return new ResourcePolicy(TWO_WORKERS, freeMiB, queued).judge("a.yml", "orcaflex", need);
    }

    private static Announced worker(String name, int milliCores, long memory) {
        return new Announced(
                name,
                "host",
                Instant.EPOCH,
                "orcaflex",
                List.of(ORCAFLEX),
                milliCores,
                memory,
                Map.of("orcaflex", 2),
                null);
    }
}
