package dev.orcaworkflow.execution.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.orcaworkflow.execution.optimisation.Forecast.Experience;
import dev.orcaworkflow.execution.optimisation.Forecast.Work;
import org.junit.jupiter.api.Test;

class ForecastTest {
    /** A hundred runs that took exactly what was expected. */
    private static final Experience EXACT = new Experience(100, 0, 0);

    @Test
    void spreadsTheWorkOverTheSlots() {
        Forecast forecast = Forecast.of(new Work(100, 1000, 10), EXACT, 4);

        assertThat(forecast.p50Seconds()).isCloseTo(250, within(1e-9));
        assertThat(forecast.p90Seconds()).isCloseTo(250, within(1e-9));
    }

    @Test
    void endsNoEarlierThanTheLongestJob() {
        assertThat(Forecast.of(new Work(3, 120, 100), EXACT, 64).p50Seconds()).isEqualTo(100);
    }

    @Test
    void learnsThatRunsTakeTwiceAsLong() {
        double twice = Math.log(2);
        var experience = new Experience(50, 50 * twice, 50 * twice * twice);

        assertThat(Forecast.of(new Work(10, 100, 10), experience, 1).p50Seconds())
                .isCloseTo(200, within(1e-6));
    }

    @Test
    void isLessSureOfFewRunsThanOfMany() {
        Work work = new Work(1000, 1000, 1);
        var few = new Experience(4, 0, 1);
        var many = new Experience(400, 0, 100);

        double unsure = ratio(Forecast.of(work, few, 2));
        double sure = ratio(Forecast.of(work, many, 2));

        assertThat(unsure).isGreaterThan(sure).isGreaterThan(1.2);
    }

    private static double ratio(Forecast forecast) {
        return forecast.p90Seconds() / forecast.p50Seconds();
    }
}
