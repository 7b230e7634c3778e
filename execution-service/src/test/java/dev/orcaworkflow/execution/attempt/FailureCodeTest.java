package dev.orcaworkflow.execution.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureCodeTest {

    @Test
    void knowsAFullDiskByWhatTheSystemSays() {
        Evidence evidence = FailureCode.of(
                new UncheckedIOException(new FileSystemException("/w/a.csv", null, "No space left on device")));

        assertThat(evidence.engineCode()).isEqualTo("DISK_FULL");
        assertThat(FailureCode.isCritical(evidence)).isTrue();
    }

    @Test
    void knowsAnOutputFolderThatMayNotBeWrittenTo() {
        assertThat(FailureCode.of(new AccessDeniedException("/w/results")).engineCode())
                .isEqualTo("OUTPUT_DENIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stale file handle", "Input/output error", "Transport endpoint is not connected"})
    void knowsAShareThatVanishedByWhatTheSystemSays(String reason) {
        Evidence evidence = FailureCode.of(new UncheckedIOException(new FileSystemException("/w/a.csv", null, reason)));

        assertThat(evidence.engineCode()).isEqualTo("WORKSPACE_UNREACHABLE");
        assertThat(FailureCode.isCritical(evidence)).isTrue();
    }

    @Test
    void keepsTypeAndMessageOfAnEnginesException() {
        Evidence evidence = FailureCode.of(new IllegalStateException("the winch is jammed"));

        assertThat(evidence.engineCode()).isEqualTo("ENGINE_FAILED");
        assertThat(evidence.exceptionType()).isEqualTo("IllegalStateException");
        assertThat(evidence.message()).isEqualTo("the winch is jammed");
        assertThat(FailureCode.isCritical(evidence)).isFalse();
    }

    @Test
    void tellsExhaustedMemoryFromAnyOtherError() {
        assertThat(FailureCode.of(new OutOfMemoryError("Java heap space")).engineCode())
                .isEqualTo("OUT_OF_MEMORY");
    }

    @Test
    void takesNoOtherFileFailureForACriticalOne() {
        assertThat(FailureCode.of(new IOException("odd")).engineCode()).isEqualTo("ENGINE_FAILED");
    }
}
