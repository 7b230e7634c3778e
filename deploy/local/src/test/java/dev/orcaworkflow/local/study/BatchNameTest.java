package dev.orcaworkflow.local.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BatchNameTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T21:45:00.123Z"), ZoneOffset.UTC);

    @Test
    void isWhatWasSubmittedAndWhen() {
        assertThat(BatchName.of(Path.of("samples/oc4-study"), clock)).isEqualTo("oc4-study-20261123-214500-123");
    }

    @Test
    void leavesTheEndingOfAFileOut() {
        assertThat(BatchName.of(Path.of("intact.yml"), clock)).startsWith("intact-2026");
    }

    @Test
    void replacesWhatDoesNotBelongIntoAnAddress() {
        assertThat(BatchName.of(Path.of("my study/ö"), clock)).startsWith("--2026");
    }
}
