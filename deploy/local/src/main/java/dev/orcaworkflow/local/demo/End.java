package dev.orcaworkflow.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** How a configuration of the sample study can end. */
enum End {
    SUCCEEDED,
    RECOVERED,
    WAITS,
    REJECTED,
    OTHER;

    /** The end that {@code expected.yml} names. */
    static End named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Where a job of the report is. */
    static End of(JsonNode job) {
        boolean changed = job.path("mark").asText("").equals("text-changed");
        return switch (job.path("state").asText()) {
            case "SUCCEEDED" -> changed ? RECOVERED : SUCCEEDED;
            case "RECOVERING" -> job.path("suggestion").isTextual() ? WAITS : OTHER;
            case "REJECTED" -> REJECTED;
            case String _ -> OTHER;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
