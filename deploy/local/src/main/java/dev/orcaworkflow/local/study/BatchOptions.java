package dev.orcaworkflow.local.study;

import java.math.BigDecimal;
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
        Integer tolerance,
        Restraint restraint) {

    /**
     * When the batch holds itself back, and whether it may use results of earlier runs.
     *
     * @param canary configurations to run first
     * @param breakAfter failures of one signature that pause the batch
     * @param reuse {@code on} or {@code off}
     */
    public record Restraint(Integer canary, Integer breakAfter, Double coreHours, Double licenceHours, String reuse) {
        public static final Restraint NONE = new Restraint(null, null, null, null, null);
    }

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
        said.put("canary", restraint.canary());
        said.put("break-after", restraint.breakAfter());
        said.put("core-hours", plain(restraint.coreHours()));
        said.put("licence-hours", plain(restraint.licenceHours()));
        said.put("reuse", restraint.reuse());
        said.put("submitted-by", System.getProperty("user.name"));
        said.values().removeIf(Objects::isNull);
        Map<String, String> headers = new LinkedHashMap<>();
        said.forEach((name, value) -> headers.put(name, value.toString()));
        return headers;
    }

    /** Never with an exponent. */
    private static String plain(Double number) {
        return number == null ? null : BigDecimal.valueOf(number).toPlainString();
    }
}
