package dev.orcaworkflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.testkit.HeldClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalBudgetTest {
    private final HeldClock clock = new HeldClock();
    private final RefusalBudget budget = new RefusalBudget(twoAMinute(), clock);

    @Test
    void endsWithinTheMinute() {
        assertThat(budget.takeOne()).isTrue();
        assertThat(budget.takeOne()).isTrue();
        assertThat(budget.takeOne()).isFalse();
    }

    @Test
    void comesBackWithTheNextOne() {
        budget.takeOne();
        budget.takeOne();
        clock.tick(Duration.ofSeconds(61));

        assertThat(budget.takeOne()).isTrue();
    }

    private static AccessConfig twoAMinute() {
        return new AccessConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public int auditPage() {
                return 1;
            }

            @Override
            public int auditRefusals() {
                return 2;
            }
        };
    }
}
