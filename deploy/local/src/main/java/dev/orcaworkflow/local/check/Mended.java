package dev.orcaworkflow.local.check;

import dev.orcaworkflow.configuration.finding.Edits;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.local.check.Examination.Examined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A configuration whose form was mended in a copy beside it. The original is never touched.
 *
 * @param copy {@code a.mended.yml} beside {@code a.yml}, or {@code a.mended-2.yml} where that exists with other text
 * @param gone the findings that were mended
 * @param after what the gates say of the copy
 */
public record Mended(Path copy, List<Finding> gone, Examined after) {
    /** A mended form may show a mistake that it hid; after so many rounds something mends in circles. */
    private static final int MOST_ROUNDS = 8;

    private static final int MOST_COPIES = 1000;

    /** Mends what can be mended mechanically; null when nothing can. */
    public static Mended of(Examined examined, Examination examination) throws IOException {
        List<Finding> gone = new ArrayList<>();
        Examined after = examined;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Finding> mendable = Edits.applicable(ofItsOwnText(after));
            if (mendable.isEmpty()) {
                break;
            }
            gone.addAll(mendable);
            after = examination.examine(examined.file(), mendedText(after, mendable));
        }
        return gone.isEmpty() ? null : written(examined, gone, after, examination);
    }

    private static List<Finding> ofItsOwnText(Examined examined) {
        return examined.report().findings().stream()
                .filter(finding -> finding.edit() != null && finding.file().equals(examined.name()))
                .toList();
    }

    private static String mendedText(Examined examined, List<Finding> mendable) {
        return Edits.apply(examined.text(), mendable.stream().map(Finding::edit).toList());
    }

    private static Mended written(Examined examined, List<Finding> gone, Examined after, Examination examination)
            throws IOException {
        Path copy = copyOf(examined.file(), after.text());
        Files.writeString(copy, after.text());
        return new Mended(copy, List.copyOf(gone), examination.examine(copy));
    }

    private static Path copyOf(Path file, String text) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        for (int n = 1; n < MOST_COPIES; n++) {
            Path copy = file.resolveSibling(stem + ".mended" + (n == 1 ? "" : "-" + n) + extension);
            if (!Files.exists(copy) || Files.readString(copy).equals(text)) {
                return copy;
            }
        }
        throw new IOException("there are " + MOST_COPIES + " mended copies of " + file + " already: remove some");
    }
}
