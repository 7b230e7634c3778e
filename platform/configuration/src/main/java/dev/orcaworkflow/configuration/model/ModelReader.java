package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads OrcaFlex text data files with everything that they include. What was read is remembered with the workspace
 * until one of its files changes, so that a thousand variations of one base parse the base once.
 */
public final class ModelReader {
    /** Names of OrcaFlex's sections, as far as they are known here. */
    public static final Set<String> SECTIONS = Sections.names();

    private ModelReader() {}

    /** Whether a key at a file's root makes it an OrcaFlex model or a part of one. */
    public static boolean isModelKey(String key) {
        return Sections.known(key) || ModelResolver.isBase(key) || ModelResolver.isInclude(key);
    }

    public static ModelResult read(Path file, Workspace workspace) {
        return read(file.toAbsolutePath().normalize(), workspace, List.of());
    }

    /** @param chain files that are being read and led to this one */
    static ModelResult read(Path path, Workspace workspace, List<Path> chain) {
        return remembered(path, workspace).orElseGet(() -> readAndKeep(path, workspace, chain));
    }

    private static Optional<ModelResult> remembered(Path path, Workspace workspace) {
        return workspace
                .memory()
                .recall(path, Remembered.class)
                .filter(known -> known.stillHolds(workspace))
                .map(Remembered::result);
    }

    private static ModelResult readAndKeep(Path path, Workspace workspace, List<Path> chain) {
        Optional<FileStamp> stamp = workspace.stamp(path);
        if (stamp.isEmpty()) {
            String name = workspace.nameOf(path);
            return new ModelResult.Unreadable(List.of(
                    Finding.of(Rule.MODEL_UNREADABLE, Position.wholeFile(name), "there is no file " + name, null)));
        }
        ModelResolver resolver = new ModelResolver(workspace, chain);
        ModelResult result = resolver.resolve(stamp.get());
        workspace
                .memory()
                .keep(
                        path,
                        new Remembered(result, resolver.sources()),
                        stamp.get().bytes());
        return result;
    }

    /** A result, with every file that was looked at for it. */
    private static final class Remembered {
        private final ModelResult result;
        private final List<FileStamp> sources;
        private volatile long seenAtNanos;

        Remembered(ModelResult result, List<FileStamp> sources) {
            this.result = result;
            this.sources = sources;
            this.seenAtNanos = System.nanoTime();
        }

        ModelResult result() {
            return result;
        }

        /** Asked of the files once per moment, as their listings are. */
        boolean stillHolds(Workspace workspace) {
            long now = System.nanoTime();
            if (now - seenAtNanos < workspace.freshness().toNanos()) {
                return true;
            }
            boolean holds = sources.stream().allMatch(source -> workspace
                    .stamp(source.path())
                    .filter(source::equals)
                    .isPresent());
            seenAtNanos = holds ? now : seenAtNanos;
            return holds;
        }
    }
}
