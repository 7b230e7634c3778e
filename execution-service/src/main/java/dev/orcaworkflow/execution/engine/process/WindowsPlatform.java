package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Windows. Written and unit-tested elsewhere, not run on Windows. Without a shell nothing writes an exit record, so a run
 * that ended while its worker was away counts as lost; one that still runs is adopted.
 */
final class WindowsPlatform implements Platform {

    /** @throws IllegalArgumentException for a batch file: Windows would have its arguments read by a shell again */
    @Override
    public List<String> supervised(List<String> command, RunFolder folder, String umask, String host) {
        String program = command.getFirst().toLowerCase(java.util.Locale.ROOT);
        if (program.endsWith(".bat") || program.endsWith(".cmd")) {
            throw new IllegalArgumentException(
                    command.getFirst() + " is a batch file; name the program that it starts, such as python.exe");
        }
        return List.copyOf(command);
    }

    /** A symbolic link needs a privilege there, a hard link does not. */
    @Override
    public void link(Path link, Path input) throws IOException {
        Files.createLink(link, input);
    }

    @Override
    public ProcessTree tree(RunMark mark, long leader, Set<Long> before) {
        return new DescendantTree(leader);
    }

    @Override
    public Set<Long> processes() {
        return Set.of();
    }

    @Override
    public String spell(Path path) {
        return path.toAbsolutePath().toString().replace('/', '\\');
    }

    @Override
    public boolean forget(Path file, long from, long bytes) {
        return false;
    }

    @Override
    public boolean waitsForWord() {
        return false;
    }

    @Override
    public boolean recordsItself() {
        return false;
    }
}
