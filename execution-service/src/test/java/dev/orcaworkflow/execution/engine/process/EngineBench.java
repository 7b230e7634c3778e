package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.files.AttemptFolder;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** A process engine with a workspace of its own, and durations short enough for tests. */
final class EngineBench {
    static final String CONFIG = """
            meta: {basename: orcaflex_post_process}
            orcaflex: {postprocess: {visualization: {flag: False}, summary: {flag: True}}}
            summary_settings:
              groups:
                - Label: fixture
                  Columns:
                    - {Command: TimeHistory, Variable: Effective Tension, ObjectName: Line1, Statistic_Type: Max, Label: Line1}
            file_management:
              flag: True
              input_directory: models
              output_directory: out
              filename: {extension: [sim], pattern: NULL}
            """;

    final UUID run;
    final Workspace workspace;
    final Path root;
    private final Map<String, String> settings = new HashMap<>();
    private final FileTimes times = new FileTimes();
    final LivingRuns runs = new LivingRuns("worker-" + UUID.randomUUID());

    EngineBench(Path root, String... files) throws IOException {
        this(root, UUID.randomUUID(), files);
    }

    EngineBench(Path root, UUID run, String... files) throws IOException {
        this.root = root;
        this.run = run;
        this.workspace = new Workspace(root);
        Files.createDirectories(root.resolve("models"));
        Files.createDirectories(root.resolve("out"));
        for (String file : files) {
            Files.writeString(root.resolve("models").resolve(file + ".sim"), "binary of " + file + "\n");
        }
        set("executable", Python.required());
        set("arguments", Path.of("src/test/resources/engines/misbehaving.py").toAbsolutePath() + ",{config}");
        set("stall", "1500ms")
                .set("grace", "300ms")
                .set("cancel-notice", "0ms")
                .set("poll", "20ms")
                .set("proof", "5s");
        set("log-head", "4K").set("log-tail", "8K").set("median-floor", "10ms");
    }

    EngineBench set(String key, String value) {
        settings.put("workflow.execution.engines.fixture." + key, value);
        return this;
    }

    /** The profile that ships, with a Python that has the fixture packages. */
    EngineBench shipped() throws IOException {
        Properties shipped = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            shipped.load(in);
        }
        String prefix = "workflow.execution.engines.digitalmodel.";
        shipped.forEach((key, value) -> {
            if (((String) key).startsWith(prefix)) {
                set(((String) key).substring(prefix.length()), (String) value);
            }
        });
        set("executable", Python.required("yaml"));
        return set(
                "variables.PYTHONPATH",
                Path.of("src/test/resources/engines").toAbsolutePath().toString());
    }

    EngineProfiles.Profile profile() {
        return new SmallRyeConfigBuilder()
                .withMapping(EngineProfiles.class)
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(EngineProfiles.class)
                .byId()
                .get("fixture");
    }

    ProcessEngine engine() {
        return engine(Clock.systemUTC());
    }

    ProcessEngine engine(Clock clock) {
        return new ProcessEngine(
                "fixture",
                profile(),
                Platform.current(),
                new ProcessEngine.Place(runs, "here", clock, _ -> {}),
                new ProcessEngine.Introduction("7", "none"),
                times);
    }

    EngineTask task(String text, int attempt) throws IOException {
        return task(text, attempt, Optional.empty(), 2);
    }

    EngineTask task(String text, int attempt, Optional<String> onlyFile, int workers) throws IOException {
        Path folder = AttemptFolder.of(root.resolve("out"), run, attempt);
        if (!engine().canResume(folder)) {
            AttemptFolder.create(folder);
        }
        var reading = (ConfigurationReading.Readable)
                Configuration.read("study/case.yml", text.getBytes(StandardCharsets.UTF_8));
        return new EngineTask(run, attempt, reading.configuration(), "", workspace, folder, workers, "", onlyFile);
    }

    EngineOutcome run(String deed) throws Exception {
        return engine().run(task(CONFIG + "fixture: {deed: " + deed + "}\n", 1), EngineListener.NONE);
    }

    EngineOutcome.Completed completed(String deed) throws Exception {
        return (EngineOutcome.Completed) run(deed);
    }

    Path attempt(int attempt) {
        return AttemptFolder.of(root.resolve("out"), run, attempt);
    }

    Path logs(int attempt) {
        return AttemptFolder.logs(attempt(attempt));
    }

    /** Every process of the machine that carries this run's mark. */
    List<Long> alive() {
        return Arrays.stream(ProcFs.pids())
                .filter(pid -> ProcFs.stat(pid).map(stat -> !stat.ended()).orElse(false))
                .filter(pid -> ProcFs.environment(pid).stream()
                        .anyMatch(entry -> entry.startsWith(RunMark.ATTEMPT + "=" + run)))
                .boxed()
                .toList();
    }
}
