package dev.orcaworkflow.local.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How a batch wants to be run; what is null is left to the system.
 *
 * @param batch id of the batch
 * @param size number of configurations in it
 */
public record BatchOptions(
        String batch,
        int size,
        String mode,
        Integer maxWorkers,
        Integer priority,
        String stopOn,
        String purpose,
        String engine,
        String template,
        String recovery,
        Integer tolerance) {

    /** The headers that say so, for a configuration in {@code folder}. */
    public Map<String, String> headers(String folder) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("batch", batch);
        said.put("batch-size", size);
        said.put("folder", folder);
        said.put("mode", mode);
        said.put("max-workers", maxWorkers);
        said.put("priority", priority);
        said.put("stop-on", stopOn);
        said.put("purpose", purpose);
        said.put("engine", engine);
        said.put("template", template);
        said.put("recovery", recovery);
        said.put("tolerance", tolerance);
        said.put("submitted-by", System.getProperty("user.name"));
        said.values().removeIf(Objects::isNull);
        Map<String, String> headers = new LinkedHashMap<>();
        said.forEach((name, value) -> headers.put(name, value.toString()));
        return headers;
    }
}
