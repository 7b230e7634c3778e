package dev.orcaworkflow.local.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.util.List;

/** Which jobs of a batch wait for a person's answer. */
public record Questions(Api reporting) {

    /**
     * One job that waits.
     *
     * @param signature what the answer is given to: equal signatures are one question
     * @param suggestion what recovery thinks is meant
     */
    public record Question(String config, String signature, String suggestion) {}

    public List<Question> of(String batch) {
        return new Jobs(reporting)
                .of(batch, "RECOVERING", null).stream()
                        .filter(job -> suggestion(job).isTextual())
                        .map(job -> new Question(
                                job.path("config").asText(),
                                job.path("signature").asText(),
                                suggestion(job).asText()))
                        .toList();
    }

    private static JsonNode suggestion(JsonNode job) {
        return job.path("detail").path("suggestion");
    }
}
