package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.testkit.TestDatabase;
import dev.orcaworkflow.validation.Conversation;
import dev.orcaworkflow.validation.Fleet;
import dev.orcaworkflow.validation.RealParts;
import dev.orcaworkflow.validation.Study;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the configurations of a sequential batch say of their order, once all are here. */
@QuarkusTest
@RealParts
class SequencesTest {
    private final Conversation conversation = new Conversation();
    private final Study study = new Study();
    private final String batch = UUID.randomUUID().toString();

    @BeforeEach
    void announceAWorker() {
        Fleet.announceWorker(conversation);
    }

    @Test
    void tellsTheLastOneWhatIsWrongWithTheOrderOfAll() {
        submit("a.yml", "{execution_order: 1, next_config: b.yml}");
        Fleet.passTrial(conversation, conversation.awaitTrial(batch));
        conversation.awaitVerdicts(batch, 1);

        submit("b.yml", "{execution_order: 3, next_config: gone.yml}");

        assertThat(findings("b.yml"))
                .containsExactly(
                        "b.yml:1 sequence-gap warning execution_order 3 follows 1 of a.yml: what stands between is not"
                                + " here",
                        "b.yml:1 sequence-link-missing warning next_config names gone.yml, which is neither among"
                                + " these configurations nor beside this one");
        assertThat(findings("a.yml")).isEmpty();
    }

    @Test
    void findsACircleThatBeganWithAnEarlierOne() {
        submit("a.yml", "{next_config: b.yml}");
        Fleet.passTrial(conversation, conversation.awaitTrial(batch));
        conversation.awaitVerdicts(batch, 1);

        submit("b.yml", "{next_config: a.yml}");

        assertThat(findings("b.yml"))
                .containsExactly("a.yml:1 sequence-circle warning the chain of next_config is a circle: a.yml -> b.yml"
                        + " -> a.yml");
    }

    @Test
    void keepsNothingOfACompleteSequence() {
        submit("a.yml", "{execution_order: 1}");
        submit("b.yml", "{execution_order: 2}");
        Fleet.passTrial(conversation, conversation.awaitTrial(batch));

        assertThat(conversation.awaitVerdicts(batch, 2)).hasSize(2);

        assertThat(TestDatabase.values(
                        RealParts.SCHEMA, "select config from sequence_member where batch = '" + batch + "'"))
                .isEmpty();
    }

    private void submit(String key, String workflow) {
        String text = "workflow: " + workflow + "\n" + new String(study.config(key.substring(0, 1)), UTF_8);
        conversation.submit(
                key,
                text.getBytes(UTF_8),
                new HashMap<>(
                        Map.of("batch", batch, "folder", study.folder(), "mode", "sequential", "batch-size", "2")));
    }

    private List<String> findings(String config) {
        JsonNode verdict = conversation.awaitVerdicts(batch, 2).stream()
                .filter(one -> one.path("config").asText().equals(config))
                .findFirst()
                .orElseThrow();
        return verdict.path("findings")
                .valueStream()
                .filter(finding -> finding.path("rule").asText().startsWith("sequence"))
                .map(finding -> "%s:%d %s %s %s"
                        .formatted(
                                finding.path("file").asText(),
                                finding.path("line").asInt(),
                                finding.path("rule").asText(),
                                finding.path("severity").asText(),
                                finding.path("message").asText()))
                .toList();
    }
}
