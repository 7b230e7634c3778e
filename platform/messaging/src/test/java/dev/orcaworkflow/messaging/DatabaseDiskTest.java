package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestDatabase;
import dev.orcaworkflow.testkit.TestTopic;
import dev.orcaworkflow.testkit.TinyDisk;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk of the database is full: the table of what was done lies on one of two megabytes. */
@QuarkusTest
@RealParts
class DatabaseDiskTest {
    /** Some pages of rows, so that none of them fits where there was room before. */
    private static final int EVENTS = 500;

    @Inject
    Effects effects;

    private final String batch = UUID.randomUUID().toString();
    private Path folder;
    private TinyDisk disk;

    @BeforeEach
    void layTheTableOnATinyDisk() throws IOException {
        Path data = Path.of(
                TestDatabase.values(RealParts.SCHEMA, "show data_directory").getFirst());
        Assumptions.assumeTrue(Files.isDirectory(data), "the database has this machine's files");
        Assumptions.assumeTrue(TinyDisk.mayBeMounted("what a full disk of the database does"));
        folder = Files.createDirectory(data.resolveSibling("tiny-" + batch));
        disk = TinyDisk.over(folder, "size=2m,mode=700,uid=" + Files.getAttribute(data, "unix:uid"));
        TestDatabase.execute("create tablespace tiny location '" + folder + "'");
        move("tiny");
    }

    @AfterEach
    void layItBack() throws IOException {
        effects.noTrouble();
        if (disk != null) {
            disk.clear();
            move("pg_default");
            TestDatabase.execute("drop tablespace tiny");
            disk.close();
            Files.delete(folder);
        }
    }

    @Test
    void isWaitedForAndNothingIsLostOrDead() throws IOException {
        // Given
        TestTopic deadLetters = TestTopic.fromNow(Topics.deadLetters(Topics.BATCHES_EVENTS, "recovery-service"));
        Set<Long> tried = ConcurrentHashMap.newKeySet();
        AtomicInteger again = new AtomicInteger();
        effects.troubleBefore(event -> {
            if (!tried.add(event.sequence())) {
                again.incrementAndGet();
            }
        });
        disk.fill();

        // When
        BatchTopic topic = new BatchTopic(batch);
        topic.publish(LongStream.range(0, EVENTS).mapToObj(topic::paused).toList());
        await().until(() -> again.get() > 2);
        disk.clear();

        // Then
        await().untilAsserted(() -> assertThat(Effects.seen(batch))
                .containsExactlyElementsOf(LongStream.range(0, EVENTS).boxed().toList()));
        assertThat(deadLetters.messages(batch)).isEmpty();
    }

    private static void move(String tablespace) {
        TestDatabase.execute("alter table %s.effect set tablespace %s".formatted(RealParts.SCHEMA, tablespace));
    }
}
