package dev.orcaworkflow.execution.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.execution.batch.BatchOrder.Entry;
import dev.orcaworkflow.execution.batch.BatchOrder.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchOrderTest {

    @Test
    void putsTheNumberInTheHeaderBeforeTheOneInTheFile() {
        assertThat(ordered(entry("a", 3, 1, null), entry("b", null, 2, null), entry("c", 1, 9, null)))
                .containsExactly("c", "b", "a");
    }

    @Test
    void breaksTiesByKey() {
        assertThat(ordered(entry("b", 1, null, null), entry("a", 1, null, null), entry("c", null, null, null)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void followsTheChainOfNextConfig() {
        assertThat(ordered(
                        entry("a", null, null, null),
                        entry("z", null, null, "b"),
                        entry("b", null, null, "y"),
                        entry("y", null, null, null)))
                .containsExactly("a", "z", "b", "y");
    }

    @Test
    void findsTheSuccessorByItsFileNameAlone() {
        assertThat(ordered(entry("study/2.yml", null, null, null), entry("study/9.yml", null, null, "2.yml")))
                .containsExactly("study/9.yml", "study/2.yml");
    }

    @Test
    void namesTheConfigurationThatPointsOutOfTheBatch() {
        assertThat(BatchOrder.of(List.of(entry("a", null, null, "lost.yml"))))
                .isEqualTo(new Result.Impossible("a names lost.yml as next, which is not in this batch"));
    }

    @Test
    void refusesACircle() {
        assertThat(BatchOrder.of(List.of(entry("a", null, null, "b"), entry("b", null, null, "a"))))
                .isInstanceOfSatisfying(Result.Impossible.class, refusal -> assertThat(refusal.reason())
                        .contains("circle"));
    }

    @Test
    void refusesTwoPredecessors() {
        assertThat(BatchOrder.of(List.of(
                        entry("a", null, null, "c"), entry("b", null, null, "c"), entry("c", null, null, null))))
                .isInstanceOf(Result.Impossible.class);
    }

    private static Entry entry(String key, Integer asked, Integer written, String next) {
        return new Entry(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), key, asked, written, next);
    }

    private static List<String> ordered(Entry... entries) {
        return switch (BatchOrder.of(List.of(entries))) {
            case Result.Impossible(String reason) -> List.of(reason);
            case Result.Ordered(List<UUID> jobs) ->
                jobs.stream()
                        .map(job -> Stream.of(entries)
                                .filter(entry -> entry.job().equals(job))
                                .findFirst()
                                .orElseThrow()
                                .key())
                        .toList();
        };
    }
}
