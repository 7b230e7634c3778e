package dev.orcaworkflow.execution.engine;

import dev.orcaworkflow.execution.files.AttemptFolder;
import dev.orcaworkflow.execution.files.FileHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of an attempt that failed in part, which is no table: range graphs, simulations. It belongs to files that went
 * well, and so to the result of a later attempt that runs only the others.
 *
 * @param sha256 by which it is known again, wherever it lies by then
 */
public record CarriedOutput(String name, String role, int rows, List<String> columns, String sha256) {

    public static CarriedOutput of(EngineOutput output, Path folder) throws IOException {
        return new CarriedOutput(
                output.name(),
                output.role(),
                output.rows(),
                output.columns(),
                FileHash.of(folder.resolve(output.name())));
    }

    public EngineOutput output() {
        return new EngineOutput(name, role, rows, columns);
    }

    /**
     * Where it lies: in the folder of its attempt, or, when that job had ended, among the published results. Empty when one
     * of them is gone, or is not what it was: then nothing of that attempt can be taken over.
     */
    public static Optional<List<Path>> found(List<CarriedOutput> outputs, EngineTask task, int attempt) {
        Path published = task.outputDirectory().getParent();
        Path folder = AttemptFolder.of(published, task.runId(), attempt);
        List<Path> found = new ArrayList<>();
        for (CarriedOutput output : outputs) {
            Optional<Path> file = Stream.of(folder, published)
                    .map(place -> place.resolve(output.name))
                    .filter(output::isSame)
                    .findFirst();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            found.add(file.get());
        }
        return Optional.of(found);
    }

    private boolean isSame(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && FileHash.of(file).equals(sha256);
        } catch (IOException gone) {
            return false;
        }
    }
}
