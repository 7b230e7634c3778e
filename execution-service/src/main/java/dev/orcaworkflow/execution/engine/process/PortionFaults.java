package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with one process of an attempt, before its tables are looked at. */
record PortionFaults(PortionResult portion, Profile profile, Workspace workspace) {

    /** That spoils all of its files but those which it reported as done. */
    Optional<Evidence> ofAll() {
        return portion.failure().or(this::nothingLeft).or(this::writtenElsewhere);
    }

    /** What the program itself said of a file. */
    Optional<Evidence> reported(SelectedFile file) {
        return portion.ending().stream()
                .flatMap(ending -> ending.errors().stream().map(error -> Map.entry(ending, error)))
                .filter(entry -> file.stem().equals(entry.getValue().item())
                        || file.name().equals(entry.getValue().item()))
                .findFirst()
                .map(entry -> {
                    EngineEvent.Error error = entry.getValue();
                    return new Evidence(
                            null,
                            null,
                            error.code(),
                            error.exceptionType(),
                            error.modelState(),
                            error.message(),
                            entry.getKey().logTail());
                });
    }

    /** Exit code 0 and no file is no success. */
    private Optional<Evidence> nothingLeft() {
        for (String form : profile.artifacts()) {
            var matcher = portion.folder().out().getFileSystem().getPathMatcher("glob:" + form);
            try (Stream<Path> files = Files.list(portion.folder().out())) {
                if (files.noneMatch(file -> matcher.matches(file.getFileName()))) {
                    return Optional.of(ExitPolicy.evidence(
                            portion.ending().orElseThrow(),
                            "FALSE_SUCCESS",
                            null,
                            null,
                            "It ended well and left no file %s: nothing was computed".formatted(form)));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }

    /** What it says it wrote has to lie in its own folder, and beside its inputs nothing new. */
    private Optional<Evidence> writtenElsewhere() {
        Path own = portion.folder().root().toAbsolutePath().normalize();
        return portion.ending().stream()
                .flatMap(ending -> ending.artifacts().stream())
                .filter(path -> !own.resolve(path).normalize().startsWith(own))
                .findFirst()
                .or(this::besideInputs)
                .map(path -> ExitPolicy.evidence(
                        portion.ending().orElseThrow(),
                        "ENGINE_CONTRACT",
                        null,
                        null,
                        "It wrote %s, outside its own folder; its results are refused".formatted(path)));
    }

    private Optional<String> besideInputs() {
        long begin = startMillis();
        return portion.portion().files().stream()
                .flatMap(file -> {
                    String[] names = file.path()
                            .getParent()
                            .toFile()
                            .list((_, name) -> name.startsWith(file.stem() + ".") && !name.equals(file.name()));
                    return Stream.of(names == null ? new String[0] : names)
                            .map(name -> file.path().resolveSibling(name))
                            .filter(path -> path.toFile().lastModified() >= begin)
                            .map(workspace::nameOf);
                })
                .findFirst();
    }

    private long startMillis() {
        return portion.folder().processRecord().toFile().lastModified();
    }
}
