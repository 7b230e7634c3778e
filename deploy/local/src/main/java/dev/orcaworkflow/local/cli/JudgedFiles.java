package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.check.JudgedFile;
import java.io.PrintWriter;
import java.util.List;

/** The table of a collection: file, kind, verdict, first finding, and whether an index agrees. */
record JudgedFiles(List<JudgedFile> judged, boolean indexed) {

    /** Prints and returns the exit code: with an index, whether all agree; without, whether none is broken. */
    int print(boolean json, PrintWriter out, PrintWriter err) {
        out.println(json ? JsonText.of(FindingsJson.of(judged)) : table().toString());
        long broken = count(one -> one.verdict().equals("broken"));
        long differing = count(one -> !one.agrees());
        String agreement =
                indexed ? "; the index knows %d of them and differs on %d".formatted(known(), differing) : "";
        err.println("%d files, %d broken%s".formatted(judged.size(), broken, agreement));
        return (indexed ? differing : broken) == 0 ? ExitCode.ALL_WELL : ExitCode.NOT_ALL_WELL;
    }

    private Table table() {
        Table table = indexed
                ? new Table("FILE", "KIND", "VERDICT", "INDEX SAYS", "AGREES", "FIRST FINDING")
                : new Table("FILE", "KIND", "VERDICT", "FIRST FINDING");
        for (JudgedFile one : judged) {
            if (indexed) {
                String agrees = one.expected() == null ? "" : one.agrees() ? "yes" : "NO";
                table.row(one.file().getFileName(), one.kind(), one.verdict(), one.expected(), agrees, first(one));
            } else {
                table.row(one.file().getFileName(), one.kind(), one.verdict(), first(one));
            }
        }
        return table;
    }

    private static String first(JudgedFile one) {
        return one.firstFinding();
    }

    private long known() {
        return count(one -> one.expected() != null);
    }

    private long count(java.util.function.Predicate<JudgedFile> wanted) {
        return judged.stream().filter(wanted).count();
    }
}
