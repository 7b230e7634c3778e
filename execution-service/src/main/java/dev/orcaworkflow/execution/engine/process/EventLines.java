package dev.orcaworkflow.execution.engine.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Finds events among the lines of a program: whole JSON lines, on its output behind {@code @engine}. */
final class EventLines {
    static final String MARK = "@engine ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventLines() {}

    /** A line of the program's output; most are for people. */
    static Optional<EngineEvent> onOutput(String line) {
        return line.startsWith(MARK) ? read(line.substring(MARK.length())) : Optional.empty();
    }

    /** A line of the event file. What is no event does not stop a run. */
    static Optional<EngineEvent> read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node != null && node.isObject() ? Optional.of(EngineEvent.of(node)) : Optional.empty();
        } catch (JsonProcessingException noEvent) {
            return Optional.empty();
        }
    }
}
