package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.workspace.PathResolution;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.Engine;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.Engines;
import dev.orcaworkflow.execution.files.AttemptFolder;
import dev.orcaworkflow.execution.worker.HostUse;
import dev.orcaworkflow.messaging.ConfigTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Runs an engine on one configuration and judges what it left. Touches no database: whether the result still counts is
 * decided by who holds the lease. Every way to fail ends in evidence, never in an exception.
 */
@ApplicationScoped
public class Attempt {
    private static final String TRIALS = ".workflow/trials";

    private final Engines engines;
    private final ConfigTexts texts;
    private final Workspace workspace;
    private final HostUse use;
    private final Clock clock;

    Attempt(Engines engines, ConfigTexts texts, Workspace workspace, HostUse use, Clock clock) {
        this.engines = engines;
        this.texts = texts;
        this.workspace = workspace;
        this.use = use;
        this.clock = clock;
    }

    public AttemptResult run(RunOrder order, EngineListener listener) {
        Stopwatch watch = Stopwatch.start(clock, use);
        try {
            return prepared(order, watch.attend(listener), watch);
        } catch (InterruptedException cancelled) {
            return new AttemptResult.Interrupted();
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return watch.failed(null, FailureCode.of(e));
        }
    }

    /** True when an engine still works on this very attempt here, or ended while nobody watched and left a record. */
    public boolean canResume(RunOrder order) {
        try {
            return engines.find(order.engine())
                    .map(engine -> folder(order).map(engine::canResume).orElse(false))
                    .orElse(false);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private Optional<Path> folder(RunOrder order) {
        byte[] text = texts.load(order.text()).getBytes(StandardCharsets.UTF_8);
        return Configuration.read(order.key(), text) instanceof ConfigurationReading.Readable(Configuration readable)
                        && workspace.resolve(order.folder(), readable.outputDirectory())
                                instanceof PathResolution.Inside inside
                ? Optional.of(AttemptFolder.of(inside.path(), order.runId(), order.attempt()))
                : Optional.empty();
    }

    private AttemptResult prepared(RunOrder order, EngineListener listener, Stopwatch watch)
            throws IOException, InterruptedException {
        Optional<Engine> engine = engines.find(order.engine());
        if (engine.isEmpty()) {
            return watch.failed(null, engineAbsent(order));
        }
        byte[] text = texts.load(order.text()).getBytes(StandardCharsets.UTF_8);
        return switch (Configuration.read(order.key(), text)) {
            case ConfigurationReading.Unreadable unreadable ->
                watch.failed(
                        engine.get().identity(),
                        FailureCode.CONFIGURATION_UNREADABLE.evidence(
                                unreadable.findings().getFirst().toString()));
            case ConfigurationReading.Readable(Configuration configuration) ->
                placed(order, configuration, engine.get(), listener, watch);
        };
    }

    private Evidence engineAbsent(RunOrder order) {
        return FailureCode.ENGINE_ABSENT.evidence("%s asks for engine '%s'; this worker has %s"
                .formatted(
                        order.key(),
                        order.engine(),
                        engines.offers().stream().map(offer -> offer.id()).toList()));
    }

    private AttemptResult placed(
            RunOrder order, Configuration configuration, Engine engine, EngineListener listener, Stopwatch watch)
            throws IOException, InterruptedException {
        if (order.trialFile().isPresent()) {
            Path folder = workspace.root().resolve(TRIALS).resolve(order.runId().toString());
            return inFolder(order, configuration, engine, listener, watch, folder, folder);
        }
        Optional<String> changed =
                InputCheck.changed(order, configuration, engine.offer().id(), workspace);
        if (changed.isPresent()) {
            return watch.failed(engine.identity(), FailureCode.INPUT_CHANGED.evidence(changed.get()));
        }
        return switch (workspace.resolve(order.folder(), configuration.outputDirectory())) {
            case PathResolution.Refused refused ->
                watch.failed(
                        engine.identity(),
                        FailureCode.OUTPUT_OUTSIDE_WORKSPACE.evidence("output_directory '%s' %s"
                                .formatted(configuration.outputDirectory(), refused.reason())));
            case PathResolution.Inside inside -> {
                Path folder = AttemptFolder.of(inside.path(), order.runId(), order.attempt());
                yield inFolder(order, configuration, engine, listener, watch, folder, inside.path());
            }
        };
    }

    private AttemptResult inFolder(
            RunOrder order,
            Configuration configuration,
            Engine engine,
            EngineListener listener,
            Stopwatch watch,
            Path folder,
            Path published)
            throws IOException, InterruptedException {
        if (!engine.canResume(folder)) {
            AttemptFolder.create(folder);
        }
        boolean keep = false;
        try {
            EngineTask task = new EngineTask(
                    order.runId(),
                    order.attempt(),
                    configuration,
                    order.folder(),
                    workspace,
                    folder,
                    order.workers(),
                    order.remark(),
                    order.trialFile());
            AttemptResult result = new Judgement(order, configuration, engine.identity(), workspace, folder, published)
                    .of(engine.run(task, listener), watch);
            keep = order.trialFile().isEmpty() && keepsFiles(result);
            return result;
        } finally {
            if (order.trialFile().isPresent()) {
                AttemptFolder.delete(folder);
            } else if (!keep) {
                AttemptFolder.clear(folder);
            }
        }
    }

    private static boolean keepsFiles(AttemptResult result) {
        return switch (result) {
            case AttemptResult.Accepted _ -> true;
            case AttemptResult.Failed failed -> failed.isPartial();
            case AttemptResult.LicenceDenied _, AttemptResult.Interrupted _ -> false;
        };
    }
}
