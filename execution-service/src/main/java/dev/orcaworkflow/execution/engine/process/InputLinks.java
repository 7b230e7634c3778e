package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.model.ModelResult;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a process's inputs appear in its own folder, under the same relative paths as in the workspace: what a program
 * writes beside its input lands in the attempt's folder, and a model still finds what it includes.
 */
record InputLinks(RunFolder folder, Workspace workspace, Platform platform) {

    /** The folder that holds the links to these files, which all lie in one directory. */
    Path of(List<SelectedFile> files) throws IOException {
        for (SelectedFile file : files) {
            link(file.path());
            for (FileStamp source : included(file)) {
                link(source.path());
            }
        }
        return place(files.getFirst().path()).getParent();
    }

    private List<FileStamp> included(SelectedFile file) {
        if (!file.name().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
            return List.of();
        }
        return switch (ModelReader.read(file.path(), workspace)) {
            case ModelResult.Readable(var model) -> model.sources();
            // The program itself will say what it misses.
            case ModelResult.Unreadable _ -> List.of();
        };
    }

    private void link(Path input) throws IOException {
        Path link = place(input);
        if (!Files.exists(link)) {
            Files.createDirectories(link.getParent());
            platform.link(link, input);
        }
    }

    /** Files of other roots go by their full path below a folder of its own. */
    private Path place(Path input) {
        Path root = workspace.root();
        return input.startsWith(root)
                ? folder.in().resolve(root.relativize(input).toString())
                : folder.in()
                        .resolve("root")
                        .resolve(input.getRoot().relativize(input).toString());
    }

    /** The input that a link stands for; empty for what is no link of ours. */
    Optional<Path> behind(String path, List<SelectedFile> files) {
        return files.stream()
                .map(SelectedFile::path)
                .filter(input -> platform.spell(place(input)).equals(path)
                        || place(input).toString().equals(path))
                .findFirst();
    }
}
