package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What differs between operating systems when a program is started, linked to its inputs, found and ended. */
interface Platform {
    /**
     * The command that starts {@code command} in a session of its own and leaves records of who it is and how it ended, as
     * far as the system can do that. No word of {@code command} is read by a shell.
     */
    List<String> supervised(List<String> command, RunFolder folder, String umask, String host);

    /** Makes the input appear in the run's folder without copying it. */
    void link(Path link, Path input) throws IOException;

    /**
     * Everything that belongs to a run.
     *
     * @param before {@link #processes} when it was started; empty for a run that is found on its way
     */
    ProcessTree tree(RunMark mark, long leader, Set<Long> before);

    /** The processes that there are, by number; empty where asking costs more than it saves. */
    Set<Long> processes();

    /** The way that the program itself would write a path. */
    String spell(Path path);

    /**
     * Gives the space of a part of a file back, which then reads as zeros, while others append to it.
     *
     * @return false where the system cannot; nothing has changed then
     */
    boolean forget(Path file, long from, long bytes) throws IOException;

    /** True when what {@link #supervised} starts runs its program only after a line on its input. */
    boolean waitsForWord();

    /** True when a process writes its {@link ProcessRecord} itself, before it does anything else. */
    boolean recordsItself();

    static Platform current() {
        return of(System.getProperty("os.name"));
    }

    static Platform of(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows") ? new WindowsPlatform() : new PosixPlatform();
    }
}
