package dev.orcaworkflow.execution.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class LicenceProbeTest {
    private static final String PATTERN = "total=(?<total>\\d+) used=(?<used>\\d+)";

    @Test
    void readsWhatARealProgramPrints() {
        assertThat(LicenceProbe.ask(List.of("/bin/echo", "total=8 used=3"), PATTERN))
                .isEqualTo(new ProbeReading.Seats(8, 3));
    }

    /** No shell stands between: what looks like a command is an argument. */
    @Test
    void handsArgumentsOverAsTheyAre() {
        assertThat(LicenceProbe.ask(List.of("/bin/echo", "total=8 used=3; echo total=9 used=9"), PATTERN))
                .isEqualTo(new ProbeReading.Seats(8, 3));
    }

    @Test
    void saysThatTheProgramIsNotThere() {
        assertThat(LicenceProbe.ask(List.of("/no/such/lmstat"), PATTERN))
                .isInstanceOfSatisfying(ProbeReading.Unreadable.class, fault -> assertThat(fault.reason())
                        .contains("/no/such/lmstat"));
    }
}
