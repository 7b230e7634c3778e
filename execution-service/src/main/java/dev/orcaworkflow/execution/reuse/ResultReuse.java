package dev.orcaworkflow.execution.reuse;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.selection.FileSelector;
import dev.orcaworkflow.configuration.workspace.PathResolution;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.Reuse;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.attempt.RunFacts;
import dev.orcaworkflow.execution.attempt.RunOrder;
import dev.orcaworkflow.execution.engine.Engine;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.Engines;
import dev.orcaworkflow.execution.engine.RunEnd;
import dev.orcaworkflow.execution.engine.RunUse;
import dev.orcaworkflow.execution.files.AttemptFolder;
import dev.orcaworkflow.execution.files.LinkedCopy;
import dev.orcaworkflow.execution.output.ManifestWriter;
import dev.orcaworkflow.execution.output.ResultManifest;
import dev.orcaworkflow.messaging.ConfigTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Puts the result of an equal earlier run in the place of a run. Off unless the installation or the batch asks for it.
 * The attempt stays an attempt: it has a folder of its own, a manifest of its own, and goes through the same fence.
 */
@ApplicationScoped
public class ResultReuse {
    private static final Logger LOGGER = Logger.getLogger(ResultReuse.class);

    private final Engines engines;
    private final ConfigTexts texts;
    private final Workspace workspace;
    private final EarlierResults earlier;
    private final ExecutionConfig config;
    private final Clock clock;

    ResultReuse(
            Engines engines,
            ConfigTexts texts,
            Workspace workspace,
            EarlierResults earlier,
            ExecutionConfig config,
            Clock clock) {
        this.engines = engines;
        this.texts = texts;
        this.workspace = workspace;
        this.earlier = earlier;
        this.config = config;
        this.clock = clock;
    }

    /** Never fails: whatever is in the way is a reason to run. */
    public ReuseOutcome instead(RunOrder order, ConfigEvent.Approved approval) {
        Boolean asked = approval.submission().settings().reuse();
        if (!(asked == null ? config.reuse() : asked)) {
            return new ReuseOutcome.NotAsked();
        }
        Optional<Engine> engine = engines.find(order.engine());
        if (engine.isEmpty()) {
            return new ReuseOutcome.NotAsked();
        }
        try {
            String text = texts.load(order.text());
            return switch (Configuration.read(order.key(), text.getBytes(StandardCharsets.UTF_8))) {
                case ConfigurationReading.Unreadable _ -> new ReuseOutcome.NotAsked();
                case ConfigurationReading.Readable(Configuration configuration) -> {
                    EngineIdentity identity = engine.get().identity();
                    String key = ReuseKey.of(identity, approval.submission().template(), order, text);
                    yield search(order, configuration, identity, key);
                }
            };
        } catch (IOException | RuntimeException e) {
            LOGGER.warnf("%s runs: no earlier result could be looked for: %s", order.key(), e);
            return new ReuseOutcome.NotAsked();
        }
    }

    private ReuseOutcome search(RunOrder order, Configuration configuration, EngineIdentity engine, String key)
            throws IOException {
        Optional<ResultEvent.Succeeded> found = earlier.find(key);
        if (found.isEmpty()) {
            return missed(key, "No earlier run of this configuration with this engine build and template is known");
        }
        EarlierFiles files = new EarlierFiles(workspace.root(), found.get());
        var selection = FileSelector.select(configuration.modelSelection(), order.folder(), workspace);
        Optional<String> fault = files.fault(selection.files());
        if (fault.isPresent()) {
            return missed(key, fault.get());
        }
        return switch (workspace.resolve(order.folder(), configuration.outputDirectory())) {
            case PathResolution.Refused refused -> missed(key, refused.reason());
            case PathResolution.Inside inside -> take(order, engine, files, inside.path());
        };
    }

    private static ReuseOutcome missed(String key, String reason) {
        return new ReuseOutcome.Missed(new Reuse(false, reason, null, null, null), key);
    }

    private ReuseOutcome take(RunOrder order, EngineIdentity engine, EarlierFiles earlierFiles, Path published)
            throws IOException {
        Instant began = clock.instant();
        Path folder = AttemptFolder.of(published, order.runId(), order.attempt());
        AttemptFolder.create(folder);
        List<OutputFile> outputs = new ArrayList<>();
        for (OutputFile file : earlierFiles.artefacts()) {
            Path source = workspace.root().resolve(file.path());
            Path name = source.getFileName();
            LinkedCopy.of(source, folder.resolve(name));
            outputs.add(new OutputFile(
                    workspace.nameOf(published.resolve(name)), file.role(), file.sha256(), file.bytes(), file.rows()));
        }
        ResultManifest manifest = manifest(order, engine, earlierFiles.manifest(), outputs, began);
        String name = ResultManifest.fileName(order.key());
        outputs.add(ManifestWriter.write(manifest, folder.resolve(name), workspace.nameOf(published.resolve(name))));
        return new ReuseOutcome.Found(
                accepted(engine, began, earlierFiles.result(), manifest, outputs), reuse(earlierFiles.result()));
    }

    private ResultManifest manifest(
            RunOrder order, EngineIdentity engine, ResultManifest then, List<OutputFile> outputs, Instant began) {
        return new ResultManifest(
                ResultManifest.SCHEMA,
                order.runId(),
                order.attempt(),
                order.revision(),
                engine,
                new ResultManifest.Source(order.key(), order.text().sha256()),
                then.inputs(),
                began,
                clock.instant(),
                0,
                null,
                RunEnd.REUSED,
                then.cases(),
                then.caseResults(),
                outputs,
                then.accepted(),
                then.limitations(),
                then.checks(),
                then.verdict());
    }

    private AttemptResult.Accepted accepted(
            EngineIdentity engine,
            Instant began,
            ResultEvent.Succeeded then,
            ResultManifest manifest,
            List<OutputFile> outputs) {
        Instant now = clock.instant();
        double seconds = java.time.Duration.between(began, now).toNanos() / 1e9;
        var run = new EngineOutcome.Completed(
                manifest.caseResults(),
                List.of(),
                manifest.inputs(),
                then.checks(),
                then.extremes(),
                then.accepted(),
                then.limitations(),
                RunUse.NONE,
                RunEnd.REUSED);
        return new AttemptResult.Accepted(
                new RunFacts(engine, began, now, seconds, RunUse.NONE, null, null, null),
                run,
                then.files(),
                then.fileFailures(),
                outputs);
    }

    private static Reuse reuse(ResultEvent.Succeeded then) {
        return new Reuse(
                true,
                "Same configuration, inputs, engine build and template; files and inputs were hashed again",
                then.job().jobId(),
                then.job().batch(),
                then.job().config());
    }
}
