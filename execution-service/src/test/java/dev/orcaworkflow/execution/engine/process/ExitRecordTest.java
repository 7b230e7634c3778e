package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitRecordTest {
    @TempDir
    Path folder;

    @Test
    void readsHowARunEndedAndWhatItTookOfTheProcessor() throws IOException {
        Path record = record("exit 3\n0m0.010000s 0m0.000000s\n1m2.500000s 0m0.250000s\n");

        assertThat(ExitRecord.read(record)).hasValue(3);
        assertThat(ExitRecord.cpuSeconds(record)).isEqualTo(62.75);
    }

    @Test
    void readsTheEndBeforeTheTimesAreWritten() throws IOException {
        Path record = record("exit 0\n0m0.010000s 0m0.00");

        assertThat(ExitRecord.read(record)).hasValue(0);
        assertThat(ExitRecord.cpuSeconds(record)).isZero();
    }

    @Test
    void takesNoHalfLineForAnEnd() throws IOException {
        assertThat(ExitRecord.read(record("exit 1"))).isEmpty();
        assertThat(ExitRecord.read(folder.resolve("none"))).isEmpty();
        assertThat(ExitRecord.cpuSeconds(folder.resolve("none"))).isZero();
    }

    private Path record(String text) throws IOException {
        return Files.writeString(folder.resolve("exit"), text);
    }
}
