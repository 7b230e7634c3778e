package dev.orcaworkflow.execution.engine.process;

import com.fasterxml.jackson.databind.JsonNode;

/** What a program says of its run while it runs, one line of JSON each. */
sealed interface EngineEvent {
    record Started(String build, String solver) implements EngineEvent {}

    /**
     * @param simulated seconds that are simulated of this item, or null
     * @param duration seconds that it is to simulate, or null
     */
    record Progress(int done, int total, String item, String phase, Double simulated, Double duration)
            implements EngineEvent {}

    /** One file has ended as it should. */
    record Done(String item) implements EngineEvent {}

    /** A file failed, or without an item the whole run. */
    record Error(String code, String exceptionType, String modelState, String message, String item)
            implements EngineEvent {}

    record Check(String id, Boolean passed, String value, String limit, String message) implements EngineEvent {}

    /** A file that it wrote; relative paths start in the run's folder. */
    record Artifact(String path) implements EngineEvent {}

    record Finished(String verdict) implements EngineEvent {}

    /** Only a sign of life, or of a kind that is not known here. */
    record Heartbeat() implements EngineEvent {}

    static EngineEvent of(JsonNode line) {
        return switch (line.path("type").asText()) {
            case "started" -> new Started(text(line, "version"), text(line, "solver"));
            case "progress" ->
                new Progress(
                        line.path("done").asInt(),
                        line.path("total").asInt(),
                        text(line, "item"),
                        text(line, "phase"),
                        number(line, "simulated"),
                        number(line, "duration"));
            case "done" -> new Done(text(line, "item"));
            case "error" ->
                new Error(
                        text(line, "code"),
                        text(line, "exception"),
                        text(line, "state"),
                        text(line, "message"),
                        text(line, "item"));
            case "check" ->
                new Check(
                        text(line, "id"),
                        line.hasNonNull("passed") ? line.get("passed").asBoolean() : null,
                        text(line, "value"),
                        text(line, "limit"),
                        text(line, "message"));
            case "artifact" -> new Artifact(text(line, "path"));
            case "finished" -> new Finished(text(line, "verdict"));
            default -> new Heartbeat();
        };
    }

    private static Double number(JsonNode line, String field) {
        return line.path(field).isNumber() ? line.get(field).asDouble() : null;
    }

    private static String text(JsonNode line, String field) {
        return line.hasNonNull(field) ? line.get(field).asText() : null;
    }
}
