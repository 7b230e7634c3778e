package dev.orcaworkflow.local.worker;

import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a worker stands: the system that it joins, the workspace as it sees it, and the program beside it.
 *
 * @param broker {@code host:port}
 * @param database {@code host:port/name}
 * @param brokerPassword of the broker's address for other hosts; empty for its address on its own machine
 * @param password of the database
 * @param python that imports digitalmodel and OrcFxAPI; empty where this worker has none
 * @param port of its own HTTP addresses
 * @param roots directories outside the workspace, where they are on this host
 */
public record WorkerPlace(
        String broker,
        String database,
        Optional<String> brokerPassword,
        Optional<String> password,
        Path workspace,
        Optional<String> python,
        int port,
        List<WorkspaceRoot> roots) {

    /** What the execution service reads. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("WORKFLOW_BROKER", broker);
        environment.put("WORKFLOW_DATABASE", database);
        environment.put("WORKFLOW_WORKSPACE", workspace.toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        python.ifPresent(program -> environment.put("WORKFLOW_DIGITALMODEL_PYTHON", program));
        password.ifPresent(secret -> environment.put("WORKFLOW_DATABASE_PASSWORD", secret));
        roots.forEach(root -> environment.put(
                "WORKSPACE_ROOTS_" + root.name().toUpperCase(Locale.ROOT), String.join(",", root.spellings())));
        login().forEach((key, value) ->
                environment.put("KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return environment;
    }

    /** Settings of a Kafka client with which the broker lets it in; none for the broker's address on its own machine. */
    Map<String, String> login() {
        Map<String, String> settings = new LinkedHashMap<>();
        brokerPassword.ifPresent(secret -> {
            settings.put("security.protocol", "SASL_PLAINTEXT");
            settings.put("sasl.mechanism", "PLAIN");
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"workflow\""
                            + " password=\"%s\";".formatted(secret));
        });
        return settings;
    }
}
