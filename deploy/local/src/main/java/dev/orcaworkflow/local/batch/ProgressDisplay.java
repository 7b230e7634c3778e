package dev.orcaworkflow.local.batch;

import java.io.PrintWriter;
import java.time.Duration;

/** Shows progress to a person: one line that changes on a terminal, a new line per change elsewhere. */
public final class ProgressDisplay {
    private final PrintWriter out;
    private final ProgressLine line;
    private final boolean terminal;
    private String last = "";

    public ProgressDisplay(PrintWriter out, ProgressLine line, boolean terminal) {
        this.out = out;
        this.line = line;
        this.terminal = terminal;
    }

    void show(BatchCounts counts, Duration elapsed) {
        String now = terminal ? line.bar(counts, elapsed) : line.plain(counts);
        if (!now.equals(last)) {
            out.print(terminal ? "\r" + now + " ".repeat(Math.max(0, last.length() - now.length())) : now + "\n");
            out.flush();
            last = now;
        }
    }

    void close() {
        if (terminal && !last.isEmpty()) {
            out.println();
            out.flush();
        }
    }
}
