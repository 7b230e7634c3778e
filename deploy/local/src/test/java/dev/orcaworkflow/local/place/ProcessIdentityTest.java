package dev.orcaworkflow.local.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
    private final ProcessHandle self = ProcessHandle.current();
    private final Instant started = ProcessIdentity.startedAt(self).orElseThrow();

    @Test
    void findsALivingProcessByNumberAndStart() {
        var recorded = new SystemState.Running(null, self.pid(), started, true);

        assertThat(ProcessIdentity.alive(recorded)).contains(self);
    }

    @Test
    void takesNoStrangerForAProcessWhoseNumberItGotLater() {
        var recorded = new SystemState.Running(null, self.pid(), started.minus(Duration.ofMinutes(1)), true);

        assertThat(ProcessIdentity.alive(recorded)).isEmpty();
    }

    @Test
    void findsNoEndedProcess() throws IOException, InterruptedException {
        // Given
        Process ended = new ProcessBuilder(Installation.current().java().toString(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var recorded = new SystemState.Running(
                null, ended.pid(), ProcessIdentity.startedAt(ended.toHandle()).orElse(null), true);

        // When
        ended.waitFor();

        // Then
        assertThat(ProcessIdentity.alive(recorded)).isEmpty();
    }

    @Test
    void findsNothingWhereNothingWasRecorded() {
        assertThat(ProcessIdentity.alive(null)).isEmpty();
    }
}
