package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.testkit.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class InboxRetentionTest {
    @Inject
    InboxRetention retention;

    @Test
    void forgetsOnlyWhatIsOlderThanTheRetention() {
        // Given
        note("'old-' || n", "now() - interval '16 days'", 12_000);
        note("'young-' || n", "now() - interval '14 days'", 10);

        // When
        retention.forget();

        // Then
        assertThat(TestDatabase.values(
                        RealParts.SCHEMA, "select message_id from inbox where message_id ~ '^(old|young)-'"))
                .hasSize(10)
                .allMatch(id -> id.startsWith("young-"));
    }

    private static void note(String id, String when, int count) {
        TestDatabase.execute(
                "insert into messaging.inbox select %s, %s from generate_series(1, %d) n".formatted(id, when, count));
    }
}
