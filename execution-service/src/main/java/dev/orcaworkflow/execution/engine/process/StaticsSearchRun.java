package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.model.ModelResult;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.setting.StaticsSearch;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.EngineListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Another way to the static position of one file, in two processes: the first looks for it with other settings and leaves
 * what it finds, the second starts there with the model's own settings. Only what the second one computes is a result.
 */
record StaticsSearchRun(PortionRun runs, StaticsSearch search, Platform platform) {
    private static final String VARIATIONS = "derived";

    PortionResult run(FilePortion portion, Duration limit, int workers, EngineListener listener)
            throws IOException, InterruptedException {
        SelectedFile file = portion.files().getFirst();
        RunFolder folder = runs.folder(portion);
        Optional<DerivedModel> model = readable(file);
        Optional<String> obstacle = model.isEmpty()
                ? Optional.of(file.relative() + " cannot be read here, so nothing of it can be varied")
                : model.get().obstacle(search);
        if (obstacle.isPresent()) {
            return failed(portion, folder, Optional.empty(), DerivedModel.UNSUPPORTED, obstacle.get());
        }
        RunFolder first = folder.forSearch();
        PortionResult found = runs.run(portion, first, limit, workers, listener, links -> {
            String base = platform.spell(links.of(portion.files()).resolve(file.name()));
            return variation(first, file, model.get().searching(search, base));
        });
        if (found.failure().isPresent() || hasErrors(found)) {
            return found;
        }
        Path left = first.found().resolve(file.name());
        if (!Files.isRegularFile(left)) {
            return failed(
                    portion,
                    first,
                    found.ending(),
                    DerivedModel.UNSUPPORTED,
                    "The program left no static position of " + file.relative());
        }
        return runs.run(
                portion,
                folder,
                limit,
                workers,
                listener,
                _ -> variation(folder, file, model.get().proving(platform.spell(left))));
    }

    private Optional<DerivedModel> readable(SelectedFile file) {
        return ModelReader.read(file.path(), runs.task().workspace()) instanceof ModelResult.Readable(var model)
                ? Optional.of(new DerivedModel(file, model))
                : Optional.empty();
    }

    private static boolean hasErrors(PortionResult result) {
        return result.ending().map(ending -> !ending.errors().isEmpty()).orElse(false);
    }

    /** Kept twice: where the program reads it, and where the logs are taken from. */
    private static Path variation(RunFolder folder, SelectedFile file, String text) throws IOException {
        Path inputs = Files.createDirectories(folder.root().resolve(VARIATIONS));
        Files.writeString(inputs.resolve(file.name()), text);
        Files.writeString(folder.root().resolve(VARIATIONS + "-" + file.name()), text);
        return inputs;
    }

    private static PortionResult failed(
            FilePortion portion, RunFolder folder, Optional<Ending> ending, String code, String message) {
        return new PortionResult(
                portion,
                folder,
                ending,
                new ExitDecision.Failed(new Evidence(null, null, code, null, null, message, null)));
    }
}
