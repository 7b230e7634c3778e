package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a batch needs, where it waits, when it ends and what would help, in lines for people. */
final class OptimisationText {
    private OptimisationText() {}

    static List<String> of(JsonNode optimisation) {
        List<String> lines = new ArrayList<>();
        JsonNode eta = optimisation.path("etaSeconds");
        if (eta.has("p50")) {
            lines.add("ends in %s, nine times in ten within %s, on %.1f slots"
                    .formatted(
                            span(eta.path("p50").asDouble()),
                            span(eta.path("p90").asDouble()),
                            optimisation.path("slots").asDouble()));
        }
        JsonNode use = optimisation.path("use");
        if (use.path("runs").asInt() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "used   %.3f core-hours and %.3f licence-hours in %d runs",
                    use.path("coreHours").asDouble(),
                    use.path("licenceHours").asDouble(),
                    use.path("runs").asInt()));
        }
        JsonNode waited = use.path("waited");
        lines.add(String.format(
                Locale.ROOT,
                "waited %.2f job-hours for resources, %.2f for a licence, %.2f for their turn, %.2f paused",
                waited.path("resources").asDouble(),
                waited.path("licence").asDouble(),
                waited.path("order").asDouble(),
                waited.path("paused").asDouble()));
        lines.add("order  %s (%s)"
                .formatted(use.path("order").asText(), use.path("orderReason").asText()));
        for (JsonNode advice : use.path("advice")) {
            lines.add("%s would save %s"
                    .formatted(
                            advice.path("change").asText(),
                            span(advice.path("savedSeconds").asDouble())));
        }
        return lines;
    }

    static String span(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
        }
        return whole < 3600
                ? "%d min %02d s".formatted(whole / 60, whole % 60)
                : "%d h %02d min".formatted(whole / 3600, whole % 3600 / 60);
    }
}
