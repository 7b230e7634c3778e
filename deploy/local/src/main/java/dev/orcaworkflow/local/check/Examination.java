package dev.orcaworkflow.local.check;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Edits;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.gate.ConfigurationSource;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.gate.PureGates;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Gates 1 to 3 of configurations on disk, without a running system.
 *
 * @param workspace what relative paths may not leave
 * @param root the same, without symbolic links
 */
public record Examination(Workspace workspace, Path root) {

    /** An examination within a folder that stands for the workspace. */
    public static Examination within(Path folder) throws IOException {
        Path root = folder.toRealPath();
        return new Examination(new Workspace(root), root);
    }

    /**
     * One configuration and what the gates say of it.
     *
     * @param findings those of gates 1 to 3, and of the others where a running system was asked
     */
    public record Examined(String name, Path file, GateReport report, List<Finding> findings) {
        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }

        Examined with(List<Finding> more) {
            return new Examined(
                    name,
                    file,
                    report,
                    Stream.concat(findings.stream(), more.stream()).toList());
        }
    }

    /** Asks the gates about one file. */
    public Examined examine(Path file) throws IOException {
        GateReport report = check(file);
        return new Examined(file.toString(), file, report, report.findings());
    }

    private GateReport check(Path file) throws IOException {
        String folder =
                root.relativize(file.toRealPath().getParent()).toString().replace('\\', '/');
        var source = new ConfigurationSource(file.toString(), Files.readAllBytes(file), folder);
        return PureGates.check(source, workspace, GateOptions.dryRun());
    }

    /** Mends in the file what can be mended in form alone; returns the findings that are thereby gone. */
    public static List<Finding> mend(Examined examined) throws IOException {
        List<Finding> mended = examined.report().findings().stream()
                .filter(finding -> finding.edit() != null && finding.file().equals(examined.name()))
                .toList();
        List<Edit> edits =
                mended.stream().map(Finding::edit).filter(Objects::nonNull).toList();
        if (!edits.isEmpty()) {
            Configuration configuration = examined.report().configuration().orElseThrow();
            Files.writeString(examined.file(), Edits.apply(configuration.text(), edits));
        }
        return mended;
    }
}
