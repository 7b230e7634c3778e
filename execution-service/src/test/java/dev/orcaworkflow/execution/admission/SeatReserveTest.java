package dev.orcaworkflow.execution.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatReserveTest {

    /** 27 November 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T07:59, false",
        "2026-11-27T08:00, true",
        "2026-11-27T17:59, true",
        "2026-11-27T18:00, false",
        "2026-11-28T10:00, false"
    })
    void keepsSeatsInWorkingHours(LocalDateTime now, boolean kept) {
        assertThat(SeatReserve.all("2 08:00-18:00 MON-FRI").getFirst().covers(now))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27T23:00, true", "2026-11-28T05:59, true", "2026-11-28T23:00, false", "2026-11-27T05:00, false"
    })
    void countsANightToTheDayOnWhichItBegins(LocalDateTime now, boolean kept) {
        assertThat(SeatReserve.all("1 22:00-06:00 FRI").getFirst().covers(now)).isEqualTo(kept);
    }

    @Test
    void writesWhatItRead() {
        String text = "2 08:00-18:00 MON-FRI, 1 18:00-22:00, 3 10:00-11:00 SAT-SUN";

        assertThat(SeatReserve.text(SeatReserve.all(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two 08:00-18:00", "2 8-18", "2 08:00-18:00 MON-XYZ", "2 25:00-26:00"})
    void saysWhatItExpected(String text) {
        assertThatThrownBy(() -> SeatReserve.all(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("2 08:00-18:00 MON-FRI");
    }
}
