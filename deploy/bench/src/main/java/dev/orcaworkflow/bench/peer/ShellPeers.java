package dev.orcaworkflow.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** xargs and GNU parallel: what people use where nothing has to survive a crash. */
public final class ShellPeers {
    private ShellPeers() {}

    /** Seconds; nothing is kept of what has run. */
    public static double xargs(SleepingProgram program, int number, int slots)
            throws IOException, InterruptedException {
        return run(
                program,
                number,
                List.of(
                        "xargs",
                        "-P",
                        Integer.toString(slots),
                        "-n",
                        "1",
                        program.script().toString()));
    }

    /** Seconds, with a job log from which it could resume; not fsynced. Negative where it is not installed. */
    public static double gnuParallel(SleepingProgram program, int number, int slots)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/parallel"))) {
            return -1;
        }
        return run(
                program,
                number,
                List.of(
                        "/usr/bin/parallel",
                        "--will-cite",
                        "-j",
                        Integer.toString(slots),
                        "--joblog",
                        program.out().resolve("joblog").toString(),
                        program.script().toString(),
                        "{}"));
    }

    private static double run(SleepingProgram program, int number, List<String> words)
            throws IOException, InterruptedException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < number; i++) {
            names.append(i).append(".yml\n");
        }
        Path input = Files.writeString(program.out().resolve("names"), names);
        long started = System.nanoTime();
        Process process = program.command(words).redirectInput(input.toFile()).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(words + " failed");
        }
        return (System.nanoTime() - started) / 1e9;
    }
}
