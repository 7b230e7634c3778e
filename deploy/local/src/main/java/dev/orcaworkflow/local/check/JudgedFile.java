package dev.orcaworkflow.local.check;

import dev.orcaworkflow.configuration.ConfigurationFinder;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.gate.DocumentReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One file of a collection, judged by its text alone.
 *
 * @param expected in the index's words; null without an index, or when it does not know the file
 */
public record JudgedFile(Path file, DocumentReport report, String expected, boolean agrees) {

    /** Every YAML file under a folder, configuration or not. */
    public static List<JudgedFile> under(Path folder, FileIndex index) throws IOException {
        ConfigurationFinder.Found found = ConfigurationFinder.find(folder);
        List<Path> files = Stream.concat(found.configurations().stream(), found.others().stream())
                .sorted()
                .toList();
        List<JudgedFile> judged = new ArrayList<>();
        for (Path file : files) {
            judged.add(judge(file, index));
        }
        return judged;
    }

    private static JudgedFile judge(Path file, FileIndex index) throws IOException {
        DocumentReport report = DocumentReport.of(file.getFileName().toString(), Files.readAllBytes(file));
        Expected expected = index == null ? null : index.of(file).orElse(null);
        return expected == null
                ? new JudgedFile(file, report, null, true)
                : new JudgedFile(file, report, expected.toString(), expected.agrees(report));
    }

    public String kind() {
        return report.kind().name().toLowerCase(Locale.ROOT);
    }

    public String verdict() {
        return report.verdict().name().toLowerCase(Locale.ROOT);
    }

    /** {@code line:column rule message} of the first of the worst findings; empty when there is none. */
    public String firstFinding() {
        return report.worst().map(JudgedFile::brief).orElse("");
    }

    private static String brief(Finding finding) {
        String place = finding.line() == 0 ? "" : finding.line() + ":" + finding.column() + " ";
        return place + finding.rule() + " " + finding.message();
    }
}
