package dev.orcaworkflow.execution.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProbeReadingTest {
    /** As FlexNet's lmstat prints it. */
    private static final String PATTERN = "(?<total>\\d+) licenses? issued.*?(?<used>\\d+) licenses? in use";

    @Test
    void readsWhatLmstatPrints() {
        String output = """
                lmstat - Copyright (c) 1989-2025 Flexera.
                Users of OrcaFlex:  (Total of 8 licenses issued;  Total of 3 licenses in use)
                """;

        assertThat(ProbeReading.of(output, PATTERN)).isEqualTo(new ProbeReading.Seats(8, 3));
    }

    @Test
    void saysWhatItGotInstead() {
        assertThat(ProbeReading.of("lmgrd is not running\n", PATTERN))
                .isInstanceOfSatisfying(ProbeReading.Unreadable.class, fault -> assertThat(fault.reason())
                        .contains("lmgrd is not running"));
    }
}
