package dev.orcaworkflow.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.history.Told;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchLifeTest {

    @Test
    void addsUpItsPauses() {
        BatchLife life = life(study().opened().paused().resumed().paused().resumed());

        assertThat(life.paused()).isEqualTo(Duration.ofSeconds(2));
        assertThat(life.phase()).isEqualTo(BatchLife.Phase.OPEN);
    }

    @Test
    void staysStoppedWhenItHasCompleted() {
        BatchLife life = life(study().opened().stopped("any").completed());

        assertThat(life.phase()).isEqualTo(BatchLife.Phase.STOPPED);
        assertThat(life.completed()).isTrue();
    }

    @Test
    void isOpenAgainWhenSomethingArrives() {
        BatchLife life = life(study().opened().completed().reopened());

        assertThat(life.completed()).isFalse();
        assertThat(life.completedAt()).isNull();
    }

    @Test
    void followsTheSequenceWhateverTheOrderOfArrival() {
        Study study = study().opened().paused().resumed().completed();

        assertThat(BatchLife.of(events(study).reversed())).isEqualTo(life(study));
    }

    private static Study study() {
        return new Study("b", 2);
    }

    private static BatchLife life(Study study) {
        return BatchLife.of(events(study));
    }

    private static List<BatchEvent> events(Study study) {
        return study.told().stream()
                .map(Told::event)
                .map(BatchEvent.class::cast)
                .toList();
    }
}
