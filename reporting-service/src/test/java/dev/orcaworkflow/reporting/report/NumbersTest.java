package dev.orcaworkflow.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void showsADashForWhatIsNotKnown() {
        assertThat(Numbers.fixed(null, 2)).isEqualTo("–");
        assertThat(Numbers.percent(null)).isEqualTo("–");
        assertThat(Numbers.duration(null)).isEqualTo("–");
    }

    @Test
    void showsDurationsAsPeopleSayThem() {
        assertThat(Numbers.duration(4.24)).isEqualTo("4.24 s");
        assertThat(Numbers.duration(63.0)).isEqualTo("1 min 03 s");
        assertThat(Numbers.duration(3723.0)).isEqualTo("1 h 2 min 03 s");
    }
}
