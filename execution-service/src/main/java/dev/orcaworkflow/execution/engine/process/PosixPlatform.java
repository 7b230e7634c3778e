package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Linux, and what of it other Unixes share. */
final class PosixPlatform implements Platform {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Path FALLOCATE = Path.of("/usr/bin/fallocate");

    /**
     * Writes down who it is, runs its arguments and writes down how they ended: a worker may be killed between the start
     * of a process and its own next line. The text is ours and fixed; what users and administrators say arrives as
     * arguments, which the shell does not read again. The trap keeps it alive when its whole group is asked to end; what
     * it runs gets the signal as it is. It waits for a line on its input, so that it can be there before it is its turn; when
     * its worker dies instead, it ends and leaves no record of an end.
     */
    private static final String SUPERVISOR = "umask \"$1\"; host=$2; folder=$3; shift 3; trap : TERM INT HUP;"
            + " if read -r stat < \"/proc/$$/stat\"; then"
            + " printf 'host=%s\\npid=%s\\nstat=%s\\n' \"$host\" \"$$\" \"$stat\" > \"$folder/process.properties\"; fi;"
            + " read -r go || exit 0; \"$@\" < /dev/null; code=$?;"
            + " { printf 'exit %s\\n' \"$code\"; times; } > \"$folder/exit\"; exit \"$code\"";

    @Override
    public List<String> supervised(List<String> command, RunFolder folder, String umask, String host) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        words.addAll(List.of(
                "/bin/sh",
                "-c",
                SUPERVISOR,
                "engine",
                umask,
                host,
                folder.root().toString()));
        words.addAll(command);
        return words;
    }

    @Override
    public void link(Path link, Path input) throws IOException {
        Files.createSymbolicLink(link, input.toAbsolutePath());
    }

    @Override
    public ProcessTree tree(RunMark mark, long leader, Set<Long> before) {
        return recordsItself() ? new ProcTree(mark, leader, before) : new DescendantTree(leader);
    }

    @Override
    public Set<Long> processes() {
        return Arrays.stream(ProcFs.pids()).boxed().collect(Collectors.toSet());
    }

    @Override
    public String spell(Path path) {
        return path.toAbsolutePath().toString();
    }

    /** By util-linux's {@code fallocate}: Java cannot punch holes. */
    @Override
    public boolean forget(Path file, long from, long bytes) throws IOException {
        if (!Files.isExecutable(FALLOCATE)) {
            return false;
        }
        Process punch = new ProcessBuilder(
                        FALLOCATE.toString(),
                        "--punch-hole",
                        "--offset",
                        Long.toString(from),
                        "--length",
                        Long.toString(bytes),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return punch.waitFor() == 0;
        } catch (InterruptedException cancelled) {
            // Whoever waits for the program itself is told next.
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean waitsForWord() {
        return true;
    }

    @Override
    public boolean recordsItself() {
        return Files.isDirectory(ProcFs.ROOT.resolve("self"));
    }
}
