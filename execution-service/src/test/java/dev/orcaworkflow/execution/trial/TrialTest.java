package dev.orcaworkflow.execution.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.contracts.TrialRequest;
import dev.orcaworkflow.execution.RealParts;
import dev.orcaworkflow.execution.TestBatch;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.testkit.TestTopic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class TrialTest {
    @Inject
    EventCodec codec;

    @ConfigProperty(name = "workflow.workspace")
    Path workspace;

    private final UUID trial = UUID.randomUUID();
    private final TestTopic outcomes = TestTopic.fromNow(Topics.TRIALS_OUTCOMES);

    @Test
    void tellsThatATrialPassedAndKeepsNothing() {
        request("succeed");

        await().untilAsserted(() -> assertThat(outcomes.messages(trial.toString()))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.headers()).containsEntry("ce_type", "dev.orcaworkflow.trial.passed.v1")));
        assertThat(workspace.resolve(".workflow/trials").resolve(trial.toString()))
                .doesNotExist();
    }

    @Test
    void tellsWhatWentWrongInATrial() {
        request("half");

        await().untilAsserted(() -> assertThat(outcomes.messages(trial.toString()))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("OBJECT_ABSENT", "\"requestedBy\":\"recovery\"")));
    }

    @Test
    void triesOnceHoweverOftenTheRequestIsDelivered() {
        String id = UUID.randomUUID().toString();
        request("succeed", id);
        await().untilAsserted(
                        () -> assertThat(outcomes.messages(trial.toString())).hasSize(1));

        request("succeed", id);
        UUID next = UUID.randomUUID();
        request("succeed", UUID.randomUUID().toString(), next);

        await().untilAsserted(
                        () -> assertThat(outcomes.messages(next.toString())).hasSize(1));
        assertThat(outcomes.messages(trial.toString())).hasSize(1);
    }

    private void request(String deed) {
        request(deed, UUID.randomUUID().toString());
    }

    private void request(String deed, String eventId) {
        request(deed, eventId, trial);
    }

    private void request(String deed, String eventId, UUID trialId) {
        String text = TestBatch.doing(deed);
        var settings =
                new BatchSettings(1, Mode.PARALLEL, null, 4, "never", RecoveryScope.CONFIGURATION, 0, "standard", null);
        var requested = new TrialRequest.Requested(
                new JobRef(UUID.randomUUID(), "b", "a.yml", 1, 2, 1, 1),
                trialId,
                "recovery",
                "models/good.yml",
                "shape",
                "fake",
                "1",
                new ConfigText(text, null, ConfigTexts.sha256(text)),
                new Submission("", null, "fake", null, settings));
        TestTopic.fromNow(Topics.TRIALS_REQUESTED)
                .publish(
                        trialId.toString(),
                        codec.encode(requested),
                        TestTopic.eventHeaders(eventId, codec.typeOf(requested)));
    }
}
