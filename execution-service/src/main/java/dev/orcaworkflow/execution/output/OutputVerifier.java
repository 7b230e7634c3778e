package dev.orcaworkflow.execution.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.execution.engine.EngineOutcome.Completed;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at what an engine left behind, as a reader of the results would: every file there, none empty, tables whole and
 * finite, inputs still what they were. An engine's own word is not enough.
 */
public final class OutputVerifier {
    private static final String INVALID = "INVALID_RESULT";
    private static final String CHANGED = "INPUT_CHANGED";

    private OutputVerifier() {}

    /**
     * @param written where the files lie now
     * @param published where they will lie
     */
    public static Verification verify(Completed run, Path written, Path published, Workspace workspace) {
        List<OutputFile> files = new ArrayList<>();
        for (EngineOutput output : run.outputs()) {
            switch (look(output, written)) {
                case Content.Good good -> files.add(file(output, good, published, workspace));
                case Content.Bad(String reason) -> {
                    return new Verification.Faulty(INVALID, reason);
                }
            }
        }
        if (files.isEmpty()) {
            return new Verification.Faulty(INVALID, "The engine wrote no result file");
        }
        return changedInput(run.inputs(), workspace)
                .<Verification>map(reason -> new Verification.Faulty(CHANGED, reason))
                .orElseGet(() -> new Verification.Sound(files));
    }

    private sealed interface Content {
        record Good(String sha256, long bytes) implements Content {}

        record Bad(String reason) implements Content {}
    }

    private static Content look(EngineOutput output, Path directory) {
        Path file = directory.resolve(output.name()).normalize();
        if (!directory.equals(file.getParent()) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Content.Bad(output.name() + " is not a file in the run's own folder");
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                return new Content.Bad(output.name() + " is empty");
            }
            // A table is read whole; anything else may be as large as a simulation.
            if (!output.isTable()) {
                return new Content.Good(Sha256.of(file), size);
            }
            byte[] bytes = Files.readAllBytes(file);
            Optional<String> fault = TableCheck.fault(output, new String(bytes, UTF_8));
            return fault.<Content>map(Content.Bad::new)
                    .orElseGet(() -> new Content.Good(Sha256.of(bytes), bytes.length));
        } catch (IOException e) {
            return new Content.Bad("%s cannot be read back: %s".formatted(output.name(), e));
        }
    }

    private static OutputFile file(EngineOutput output, Content.Good good, Path published, Workspace workspace) {
        String path = workspace.nameOf(published.resolve(output.name()));
        return new OutputFile(path, output.role(), good.sha256(), good.bytes(), output.rows());
    }

    private static Optional<String> changedInput(List<InputFile> inputs, Workspace workspace) {
        return inputs.stream()
                .filter(input -> !isAsItWas(input, workspace.root().resolve(input.path())))
                .findFirst()
                .map(input -> input.path() + " was changed while the run read it; run it again when it is at rest");
    }

    private static boolean isAsItWas(InputFile input, Path file) {
        try {
            var now = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
            return now.size() == input.bytes() && now.lastModifiedTime().toMillis() == input.modifiedMillis();
        } catch (IOException gone) {
            return false;
        }
    }
}
