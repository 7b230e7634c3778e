package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of one process of an attempt, its working directory.
 *
 * @param root below the attempt's folder
 */
record RunFolder(Path root) {
    static final String ALL = "run";
    private static final String SEARCH = "-search";

    static RunFolder of(Path attempt, int portion) {
        return new RunFolder(attempt.resolve(ALL).resolve(Integer.toString(portion)));
    }

    /** The folder of the process that looks for a static position, before the one that proves it. */
    RunFolder forSearch() {
        return new RunFolder(root.resolveSibling(root.getFileName() + SEARCH));
    }

    boolean isSearch() {
        return root.getFileName().toString().endsWith(SEARCH);
    }

    RunFolder created() throws IOException {
        Files.createDirectories(in());
        Files.createDirectories(out());
        Files.createDirectories(tmp());
        if (isSearch()) {
            Files.createDirectories(found());
        }
        return this;
    }

    /** Links to the inputs, in the folders that they have below the workspace's root. */
    Path in() {
        return root.resolve("in");
    }

    Path out() {
        return root.resolve("out");
    }

    /** Where a program leaves the static positions that it found. */
    Path found() {
        return root.resolve("found");
    }

    Path tmp() {
        return root.resolve("tmp");
    }

    Path stdout() {
        return root.resolve("stdout.log");
    }

    Path stderr() {
        return root.resolve("stderr.log");
    }

    /** JSON lines that a program writes which knows us. */
    Path events() {
        return out().resolve("events.jsonl");
    }

    /** Its presence asks such a program to end. */
    Path cancel() {
        return tmp().resolve("cancel");
    }

    /** Who runs in this folder: {@link ProcessRecord}. */
    Path processRecord() {
        return root.resolve("process.properties");
    }

    /** How it ended: {@link ExitRecord}. */
    Path exitRecord() {
        return root.resolve("exit");
    }
}
