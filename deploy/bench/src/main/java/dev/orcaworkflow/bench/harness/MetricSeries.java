package dev.orcaworkflow.bench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * How many time series the four services show.
 *
 * @param all with those of the JVM, the server and the clients, which come and go with threads, pools and partitions
 * @param ours whose names begin with {@code workflow_}
 */
public record MetricSeries(long all, long ours) {

    /** @param system {@code system.json} of a running system */
    public static MetricSeries of(JsonNode system) throws IOException, InterruptedException {
        long all = 0;
        long ours = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (JsonNode service : system.get("services")) {
                URI metrics = URI.create(service.get("url").asText() + "/q/metrics");
                List<String> series = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
                        .body()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
                all += series.size();
                ours += series.stream()
                        .filter(line -> line.startsWith("workflow_"))
                        .count();
            }
        }
        return new MetricSeries(all, ours);
    }
}
