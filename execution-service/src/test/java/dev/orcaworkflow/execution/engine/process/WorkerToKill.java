package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.execution.engine.EngineListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A worker in a JVM of its own, for tests that kill it while its engine runs: {@code ROOT RUN TEXT}. */
final class WorkerToKill {
    private WorkerToKill() {}

    public static void main(String[] arguments) throws Exception {
        EngineBench bench = new EngineBench(Path.of(arguments[0]), UUID.fromString(arguments[1]), "a");
        String text = Files.readString(Path.of(arguments[2]));
        if (Configuration.read("study/case.yml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                instanceof ConfigurationReading.Readable) {
            bench.engine().run(bench.task(text, 1), EngineListener.NONE);
        }
    }
}
