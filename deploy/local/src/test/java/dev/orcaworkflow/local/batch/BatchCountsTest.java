package dev.orcaworkflow.local.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class BatchCountsTest {

    @Test
    void readsStateAndTotals() throws JsonProcessingException {
        BatchCounts counts = BatchCounts.of(new ObjectMapper().readTree("""
                        {"state": "RUNNING", "totals": {"submitted": 5, "rejected": 1, "succeeded": 2, "recovered": 1,
                         "failed": 0, "skipped": 0, "cancelled": 1, "live": 1}}"""));

        assertThat(counts).isEqualTo(new BatchCounts("RUNNING", 5, 1, 2, 1, 0, 0, 1, 1));
        assertThat(counts.ended()).isEqualTo(4);
    }

    @Test
    void isNotOverBeforeAllThatWasAnnouncedHasArrived() {
        assertThat(completed(2).over(3)).isFalse();
        assertThat(completed(3).over(3)).isTrue();
    }

    @Test
    void isNotOverWhileSomethingIsLive() {
        assertThat(new BatchCounts("COMPLETED", 3, 0, 2, 0, 0, 0, 0, 1).over(3)).isFalse();
    }

    @Test
    void isAllWellOnlyWhenEveryOneSucceeded() {
        assertThat(completed(3).allSucceeded()).isTrue();
        assertThat(new BatchCounts("COMPLETED", 3, 1, 2, 0, 0, 0, 0, 0).allSucceeded())
                .isFalse();
    }

    private static BatchCounts completed(int succeeded) {
        return new BatchCounts("COMPLETED", succeeded, 0, succeeded, 0, 0, 0, 0, 0);
    }
}
