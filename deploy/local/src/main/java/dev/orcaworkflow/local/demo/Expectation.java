package dev.orcaworkflow.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How each configuration of a study should end, and whether a report says that it did. */
public final class Expectation {
    private final Map<String, End> ends;

    private Expectation(Map<String, End> ends) {
        this.ends = ends;
    }

    /** Reads {@code expected.yml}: configuration key to the word for its end. */
    public static Expectation read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        }
    }

    static Expectation of(Map<String, String> words) {
        Map<String, End> ends = new LinkedHashMap<>();
        words.forEach((config, word) -> ends.put(config, End.named(word)));
        return new Expectation(ends);
    }

    /** Every difference between the report and what was expected, one sentence each; empty when all agree. */
    public List<String> differences(JsonNode report) {
        Map<String, JsonNode> jobs = new LinkedHashMap<>();
        report.path("jobs").forEach(job -> jobs.put(job.path("config").asText(), job));
        List<String> differences = new ArrayList<>();
        ends.forEach((config, expected) -> compare(config, expected, jobs.remove(config), differences));
        jobs.keySet().forEach(config -> differences.add(config + ": nothing is said about it in expected.yml"));
        return differences;
    }

    public int size() {
        return ends.size();
    }

    private static void compare(String config, End expected, JsonNode job, List<String> differences) {
        if (job == null) {
            differences.add("%s: expected %s, but the report does not have it".formatted(config, expected.word()));
        } else if (End.of(job) != expected) {
            differences.add("%s: expected %s, but it is %s%s"
                    .formatted(config, expected.word(), job.path("state").asText(), reason(job)));
        }
    }

    private static String reason(JsonNode job) {
        return job.path("message").isTextual()
                ? ", because " + job.path("message").asText()
                : "";
    }
}
