package dev.orcaworkflow.local.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.util.ArrayList;
import java.util.List;

/** The jobs of a batch, page by page. */
public record Jobs(Api reporting) {
    private static final int PAGE = 500;

    /**
     * @param state such as RECOVERING, or null for all
     * @param signature of a problem, or null for all
     */
    public List<JsonNode> of(String batch, String state, String signature) {
        List<JsonNode> jobs = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            page = reporting.get(path(batch, state, signature, number++));
            page.path("items").forEach(jobs::add);
        } while (!page.path("items").isEmpty()
                && jobs.size() < page.path("total").asInt());
        return jobs;
    }

    private static String path(String batch, String state, String signature, int page) {
        return "/api/v1/batches/%s/jobs?page=%d&size=%d".formatted(Api.segment(batch), page, PAGE)
                + (state == null ? "" : "&state=" + Api.segment(state))
                + (signature == null ? "" : "&signature=" + Api.segment(signature));
    }
}
