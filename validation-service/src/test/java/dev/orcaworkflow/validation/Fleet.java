package dev.orcaworkflow.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.CapacityEvent;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.contracts.TrialOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The execution service, as far as validation hears of it. */
public final class Fleet {
    private Fleet() {}

    /** One worker with the embedded engine says what it can run. */
    public static void announceWorker(Conversation conversation) {
        var engine = new CapacityEvent.EngineOffer(
                "catenary", "1.0", List.of("orcaflex_post_process"), List.of("yml"), List.of(), List.of());
        conversation.say(
                Topics.EXECUTIONS_CAPACITY,
                "worker-1",
                new CapacityEvent.Announced(
                        "worker-1", "host", Instant.now(), "catenary", List.of(engine), 1600, 4096, Map.of(), null));
    }

    public static void passTrial(Conversation conversation, JsonNode request) {
        passTrial(conversation, request, "validation");
    }

    /** @param requestedBy who asked for it */
    public static void passTrial(Conversation conversation, JsonNode request, String requestedBy) {
        String id = request.path("trialId").asText();
        conversation.say(
                Topics.TRIALS_OUTCOMES,
                id,
                new TrialOutcome.Passed(
                        job(request),
                        UUID.fromString(id),
                        requestedBy,
                        request.path("file").asText(),
                        request.path("shape").asText(),
                        "catenary",
                        "1.0",
                        0.1));
    }

    public static void failTrial(Conversation conversation, JsonNode request, String engineCode, String message) {
        failTrial(conversation, request, "validation", engineCode, message);
    }

    /** @param requestedBy who asked for it */
    public static void failTrial(
            Conversation conversation, JsonNode request, String requestedBy, String engineCode, String message) {
        String id = request.path("trialId").asText();
        conversation.say(
                Topics.TRIALS_OUTCOMES,
                id,
                new TrialOutcome.Failed(
                        job(request),
                        UUID.fromString(id),
                        requestedBy,
                        request.path("file").asText(),
                        request.path("shape").asText(),
                        "catenary",
                        "1.0",
                        0.1,
                        new Evidence(null, null, engineCode, null, null, message, null)));
    }

    /** The run that was approved brought results. */
    public static void succeed(Conversation conversation, JsonNode approved, int files, double seconds) {
        Instant now = Instant.now();
        conversation.say(
                Topics.EXECUTIONS_RESULTS,
                approved.path("jobId").asText(),
                new ResultEvent.Succeeded(
                        job(approved),
                        approved.path("shape").asText(),
                        new EngineIdentity("catenary", "1.0", "embedded", null, "host", false),
                        now,
                        now,
                        seconds,
                        seconds,
                        null,
                        null,
                        new FileCounts(files, files, 0),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
    }

    private static JobRef job(JsonNode request) {
        return new JobRef(
                UUID.fromString(request.path("jobId").asText()),
                request.path("batch").asText(),
                request.path("config").asText(),
                request.path("generation").asInt(),
                request.path("revision").asInt(),
                request.path("attempt").asInt(),
                request.path("version").asLong());
    }
}
