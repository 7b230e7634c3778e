package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulatedPaceTest {
    private final SimulatedPace pace = new SimulatedPace();

    @Test
    void knowsNothingBeforeItWasTold() {
        assertThat(pace.isKnown()).isFalse();
        assertThat(pace.shrinks()).isFalse();
    }

    @Test
    void takesAnEvenPaceForOneThatMoreTimeWouldBringToTheEnd() {
        for (int second = 0; second <= 100; second++) {
            pace.see("a", second, second * 1.2, 200);
        }

        assertThat(pace.shrinks()).isFalse();
        assertThat(pace.words()).isEqualTo("simulated 120.0 of 200.0 s at an even pace");
    }

    @Test
    void forgivesAPartThatIsThreeTimesAsHard() {
        double simulated = 0;
        for (int second = 0; second <= 100; second++) {
            pace.see("a", second, simulated, 200);
            simulated += second < 60 ? 1.2 : 0.4;
        }

        assertThat(pace.shrinks()).isFalse();
    }

    /** A step that halves every ten seconds never reaches the end. */
    @Test
    void seesAStepThatShrinksAway() {
        double simulated = 0;
        for (int second = 0; second <= 100; second++) {
            pace.see("a", second, simulated, 200);
            simulated += Math.pow(0.5, second / 10.0);
        }

        assertThat(pace.shrinks()).isTrue();
        assertThat(pace.words()).startsWith("simulated 14.9 of 200.0 s and the pace fell from 0.28");
    }

    @Test
    void beginsAnewWithTheNextFile() {
        for (int second = 0; second <= 10; second++) {
            pace.see("a", second, 100, 200);
        }

        pace.see("b", 11, 5, 200);

        assertThat(pace.isKnown()).isFalse();
    }
}
