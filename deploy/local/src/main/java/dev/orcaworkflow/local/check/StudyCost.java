package dev.orcaworkflow.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.Services;
import dev.orcaworkflow.local.study.StudyConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/**
 * What a study would cost, asked of a running system: validation says what each configuration needs and for how long,
 * execution how far such expectations were off so far.
 */
public final class StudyCost {
    private final Services services;

    public StudyCost(Services services) {
        this.services = services;
    }

    private record Need(int jobs, int refused, double coreSeconds, double seatSeconds) {
        Need plus(JsonNode dryRun) {
            if (dryRun.path("verdict").asText().equals("rejected")) {
                return new Need(jobs, refused + 1, coreSeconds, seatSeconds);
            }
            double seconds = dryRun.path("expectedSeconds").asDouble();
            int seats = 0;
            for (JsonNode pool : dryRun.at("/resources/seats")) {
                seats += pool.asInt();
            }
            return new Need(
                    jobs + 1,
                    refused,
                    coreSeconds + seconds * dryRun.at("/resources/milliCores").asDouble() / 1000,
                    seatSeconds + seconds * seats);
        }
    }

    /** {@code {jobs, rejected, coreHours: {p50, p90}, licenceHours: {p50, p90}, runs}} */
    public JsonNode estimate(List<StudyConfiguration> configurations, String engine) throws IOException {
        Need need = new Need(0, 0, 0, 0);
        for (StudyConfiguration configuration : configurations) {
            need = need.plus(dryRun(configuration, engine));
        }
        ObjectNode estimate = (ObjectNode) services.execution()
                .get(String.format(
                        Locale.ROOT,
                        "/api/v1/estimates?jobs=%d&coreSeconds=%.6f&seatSeconds=%.6f",
                        need.jobs(),
                        need.coreSeconds(),
                        need.seatSeconds()));
        return estimate.put("jobs", need.jobs()).put("rejected", need.refused());
    }

    private JsonNode dryRun(StudyConfiguration configuration, String engine) throws IOException {
        String path = "/api/v1/configs:validate?config=%s&folder=%s%s"
                .formatted(
                        Api.segment(configuration.key()),
                        Api.segment(configuration.folder()),
                        engine == null ? "" : "&engine=" + Api.segment(engine));
        return services.validation().postYaml(path, Files.readAllBytes(configuration.file()));
    }
}
