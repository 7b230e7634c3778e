package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.setting.WorkflowSettings;
import java.nio.charset.StandardCharsets;

/**
 * What header and file say about a configuration's place in a sequential batch.
 *
 * @param asked the header's number, or null
 * @param written the file's {@code workflow.execution_order}, or null
 * @param next the file's {@code workflow.next_config}, or null
 */
record OrderHints(Integer asked, Integer written, String next) {
    static final OrderHints NONE = new OrderHints(null, null, null);

    static OrderHints of(Integer asked, String key, String text) {
        return switch (Configuration.read(key, text.getBytes(StandardCharsets.UTF_8))) {
            case ConfigurationReading.Unreadable _ -> new OrderHints(asked, null, null);
            case ConfigurationReading.Readable(Configuration configuration) -> of(asked, configuration.workflow());
        };
    }

    private static OrderHints of(Integer asked, WorkflowSettings written) {
        return new OrderHints(
                asked,
                written.executionOrder().isPresent() ? written.executionOrder().getAsInt() : null,
                written.nextConfig().orElse(null));
    }
}
