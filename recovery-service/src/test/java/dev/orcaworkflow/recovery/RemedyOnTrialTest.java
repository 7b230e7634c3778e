package dev.orcaworkflow.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.HeldClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What is tried because of what a run showed: between a real broker and a real database. */
@QuarkusTest
@RealParts
class RemedyOnTrialTest {
    private static final Evidence NOT_CONVERGED = new Evidence(null, null, "NOT_CONVERGED", null, null, "no", null);

    @Inject
    HeldClock clock;

    @Inject
    Session session;

    private final Conversation conversation = new Conversation();

    /** A repair that always "succeeds" and always fails again is bounded, and then a person decides. */
    @Test
    void doesNotTryAgainWhatPassedItsTrialAndFailedInTheSameWay() {
        Evidence timeout = new Evidence(null, null, "PROCESSING_TIMEOUT", null, null, "no result in time", null);
        Job job = Job.of(MooringStudy.configuration("Mooring1"));
        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, timeout));
        UUID trial = trialId(conversation.awaitTrial(job.id()));
        conversation.say(Topics.TRIALS_OUTCOMES, trial, job.passed(trial));
        conversation.awaitRevision(job.id());

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(2, timeout));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> conversation.trials(job.id()).size() == 2);

        assertThat(conversation
                        .trials(job.id())
                        .getLast()
                        .path("text")
                        .path("inline")
                        .asText())
                .contains("max_workers: 4");
        given().queryParam("batch", job.batch())
                .get("/api/v1/recoveries")
                .then()
                .body("[0].attempts.strategy", equalTo(List.of("extend-time-limit", "fewer-workers")))
                .body("[0].attempts.outcome", equalTo(List.of("recovery_failed", "open")));
    }

    @Test
    void triesOneWayToAStaticPositionAfterTheOtherUnderThePolicyInputs() {
        Job job = Job.of(MooringStudy.forProgram("Mooring1")).with(RecoveryScope.INPUTS);
        Evidence statics = new Evidence(null, null, "27", "DLLError", null, "Static calculation failed", null);
        Evidence notProved = new Evidence(null, null, "STATICS_NOT_PROVED", null, null, "does not hold", null);

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failedWith("orcaflex", 1, statics));
        JsonNode first = conversation.awaitTrial(job.id());
        conversation.say(Topics.TRIALS_OUTCOMES, trialId(first), job.failedTrial(trialId(first), notProved));
        JsonNode second = awaitTrials(job, 2).getLast();
        assertThat(conversation.revisions(job.id())).isEmpty();
        conversation.say(Topics.TRIALS_OUTCOMES, trialId(second), job.passed(trialId(second)));
        JsonNode revised = conversation.awaitRevision(job.id());

        assertThat(text(first)).contains("  statics_search: start-shape\n");
        assertThat(text(second)).contains("  statics_search: damping\n").doesNotContain("start-shape");
        assertThat(revised.path("mark").asText()).isEqualTo("text-changed");
        assertThat(revised.path("changes"))
                .singleElement()
                .asString()
                .contains("looked for with another damping", "count only where the model's own settings converge");
    }

    @Test
    void leavesStaticsOfTheEmbeddedEngineToAPerson() {
        Job job = Job.of(MooringStudy.configuration("Mooring1")).with(RecoveryScope.INPUTS);

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, NOT_CONVERGED));

        assertThat(conversation.awaitOutcome(job.id(), "dead").path("reason").asText())
                .contains("Not tried: other-start-shape does not apply to the embedded engine");
    }

    @Test
    void keepsNothingOfARemedyThatDidNotHelp() {
        Evidence memory = new Evidence(null, null, "OUT_OF_MEMORY", null, null, "Took 900 MiB", null);
        Job job = Job.of(MooringStudy.forProgram("Mooring1"));

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failedWith("orcaflex", 1, memory));
        JsonNode first = conversation.awaitTrial(job.id());
        conversation.say(Topics.TRIALS_OUTCOMES, trialId(first), job.failedTrial(trialId(first), memory));
        JsonNode second = awaitTrials(job, 2).getLast();

        assertThat(text(first)).contains("max_workers: 4");
        assertThat(text(second)).contains("files_per_process: 1").doesNotContain("max_workers");
    }

    /** Recognised by a rule of its own: what other tests record orders the strategies against theirs. */
    @Test
    void extendsTheTimeLimitOfAJobThatRanOutOfTime() {
        Job job = Job.of(MooringStudy.configuration("Mooring1"));
        Evidence timeout = new Evidence(null, null, null, "TimeoutError", null, "no result in time", null);

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, timeout));

        assertThat(conversation.awaitTrial(job.id()).path("text").path("inline").asText())
                .contains("timeout_per_file: 2400");
    }

    /** The record of earlier attempts decides, once it is read anew. */
    @Test
    void triesFirstWhatHelpedMostAgainstTheSameRule() {
        Evidence killed = new Evidence(124, null, null, null, null, "ended by a time limit", null);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        insert into recovery_attempt (job_id, number, batch, generation, rule, signature, strategy, description,
                            outcome, started_at)
                        select gen_random_uuid(), 1, 'earlier', 1, 'exit-timeout', 's', 'fewer-workers', 'd',
                            'RECOVERY_SUCCESSFUL', now() from generate_series(1, 20)""").executeUpdate());
        clock.tick(Duration.ofMinutes(1));
        Job job = Job.of(MooringStudy.configuration("Mooring1"));

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, killed));

        assertThat(text(conversation.awaitTrial(job.id())))
                .contains("max_workers: 4")
                .doesNotContain("timeout_per_file");
        given().get("/api/v1/strategies")
                .then()
                .body("find { it.rule == 'exit-timeout' }.rate", equalTo(1.0f))
                .body("find { it.rule == 'exit-timeout' }.poor", equalTo(false));
    }

    private List<JsonNode> awaitTrials(Job job, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> conversation.trials(job.id()), found -> found.size() == count);
    }

    private static String text(JsonNode event) {
        return event.path("text").path("inline").asText();
    }

    private static UUID trialId(JsonNode trial) {
        return UUID.fromString(trial.path("trialId").asText());
    }
}
