package dev.orcaworkflow.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.contracts.CostEstimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchNeedTest {
    private final CostEstimate estimate =
            new CostEstimate(new CostEstimate.Hours(0.42, 0.61), new CostEstimate.Hours(0.2, 0.3), 240);
    private final BatchUse use = new BatchUse(
            3,
            1.5,
            1.2,
            0,
            new BatchUse.Waits(0.1, 0.5, 0.25, 0),
            "longest expected first",
            "the batch is parallel",
            List.of(new BatchUse.Advice("1 more licence seat", 180)));

    @Test
    void saysNothingWhereNobodyKnows() {
        assertThat(BatchNeed.sentences(null, null)).isEmpty();
    }

    @Test
    void saysWhatIsExpectedBeforeAnythingRan() {
        assertThat(BatchNeed.sentences(estimate, null))
                .singleElement()
                .asString()
                .startsWith("Expected: 0.4200");
    }

    @Test
    void saysWhereItWaitedInWhichOrderItRanAndWhatWouldHaveHelped() {
        assertThat(BatchNeed.sentences(null, use))
                .containsExactly(
                        "Used: 1.2000 core-hours and 0.0000 licence-hours in 3 runs.",
                        "Waited: 0.5000 job-hours for resources, 0.2500 for a licence, 0.1000 for their turn, 0.0000"
                                + " paused.",
                        "Order: longest expected first (the batch is parallel).",
                        "With 1 more licence seat it would have ended 3 min 00 s earlier.");
    }

    @Test
    void isContentWithWhatAnEarlierVersionTold() {
        assertThat(BatchNeed.sentences(null, new BatchUse(3, 1.5, 1.2, 0, null, null, null, null)))
                .hasSize(1);
    }
}
