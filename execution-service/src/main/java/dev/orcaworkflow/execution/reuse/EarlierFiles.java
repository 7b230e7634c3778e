package dev.orcaworkflow.execution.reuse;

import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.InputFile;
import dev.orcaworkflow.execution.files.FileHash;
import dev.orcaworkflow.execution.output.ManifestReader;
import dev.orcaworkflow.execution.output.ResultManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the files of an earlier result may stand for a run now: everything is read and hashed again, results and
 * inputs alike.
 *
 * @param root of the workspace
 */
record EarlierFiles(Path root, ResultEvent.Succeeded result) {
    /** One sentence that says why they may not, or nothing. */
    Optional<String> fault(List<SelectedFile> selection) {
        try {
            Optional<String> changed = changedOutput();
            return changed.isPresent() ? changed : faultOfInputs(manifest(), selection);
        } catch (IOException e) {
            return Optional.of("the earlier result cannot be read: " + e);
        }
    }

    ResultManifest manifest() throws IOException {
        return ManifestReader.read(root.resolve(manifestFile().path()));
    }

    private OutputFile manifestFile() throws IOException {
        return result.outputs().stream()
                .filter(file -> file.role().equals(ResultManifest.ROLE))
                .findFirst()
                .orElseThrow(() -> new IOException("it has no manifest"));
    }

    /** Result files but for the manifest. */
    List<OutputFile> artefacts() {
        return result.outputs().stream()
                .filter(file -> !file.role().equals(ResultManifest.ROLE))
                .toList();
    }

    private Optional<String> changedOutput() throws IOException {
        for (OutputFile file : result.outputs()) {
            if (!isStill(file.path(), file.sha256())) {
                return Optional.of("the earlier result %s is no longer what its manifest says".formatted(file.path()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> faultOfInputs(ResultManifest manifest, List<SelectedFile> selection) throws IOException {
        Set<String> then = new HashSet<>(
                manifest.caseResults().stream().map(CaseResult::file).toList());
        Set<String> now =
                new HashSet<>(selection.stream().map(SelectedFile::relative).toList());
        if (!then.equals(now)) {
            return Optional.of(
                    "the selection takes %d files now, the earlier run took %d".formatted(now.size(), then.size()));
        }
        for (InputFile input : manifest.inputs()) {
            if (!isStill(input.path(), input.sha256())) {
                return Optional.of("input %s has changed since the earlier run".formatted(input.path()));
            }
        }
        return manifest.inputs().isEmpty()
                ? Optional.of("the earlier run does not say which inputs it read")
                : Optional.empty();
    }

    private boolean isStill(String path, String sha256) throws IOException {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) && FileHash.of(file).equals(sha256);
    }
}
