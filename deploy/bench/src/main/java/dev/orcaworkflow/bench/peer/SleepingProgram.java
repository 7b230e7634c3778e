package dev.orcaworkflow.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The process that all of them run: sleeps, then writes a table of one row as an engine does.
 *
 * @param script its file
 * @param seconds that it sleeps
 * @param out where its tables go when nobody else says so
 */
public record SleepingProgram(Path script, String seconds, Path out) {
    private static final String TEXT = """
            #!/bin/sh
            sleep "$BENCH_SECONDS"
            name=${1##*/}
            name=${name%.*}
            printf '%s\\n%s\\n' \\
                fe_filename,fe_filename_stem,run_status,start_time,stop_time,description,statistic,Line1 \\
                case.sim,case,SimulationStopped,0.0,100.0,,,12.5 > "$ENGINE_OUT/${name}_r.csv"
            """;

    /** Writes the script into the folder. */
    public static SleepingProgram in(Path folder, String seconds) throws IOException {
        Path script = Files.writeString(folder.resolve("sleeping-" + seconds + ".sh"), TEXT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path out = Files.createDirectories(folder.resolve("out-" + seconds));
        return new SleepingProgram(script, seconds, out);
    }

    ProcessBuilder command(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("BENCH_SECONDS", seconds);
        builder.environment().put("ENGINE_OUT", out.toString());
        return builder;
    }

    /** Runs it once and waits. */
    public void runOnce(int number) {
        try {
            Process process =
                    command(List.of(script.toString(), number + ".yml")).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the sleeping program failed");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
