package dev.orcaworkflow.local.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.DocumentKind;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.gate.ConfigurationSource;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.gate.PureGates;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gates 1 to 3 of configurations on disk, without a running system.
 *
 * @param workspace what relative paths may not leave
 * @param root the same, without symbolic links
 * @param options which engines there are, and which is asked for
 */
public record Examination(Workspace workspace, Path root, GateOptions options) {

    /** An examination within a folder that stands for the workspace. */
    public static Examination within(Path folder) throws IOException {
        return within(folder, List.of());
    }

    /** @param roots other directories that paths may lead to */
    public static Examination within(Path folder, List<WorkspaceRoot> roots) throws IOException {
        Path root = folder.toRealPath();
        return new Examination(new Workspace(root, roots, Workspace.FRESHNESS), root, GateOptions.dryRun());
    }

    public Examination asking(GateOptions other) {
        return new Examination(workspace, root, other);
    }

    /**
     * One file and what the gates say of it.
     *
     * @param kind a model is judged as a model
     * @param text as far as it can be decoded
     * @param findings those of gates 1 to 3, and of the others where a running system was asked
     * @param difference what a purpose would change of the text; the findings are then those of the changed text. Or null
     */
    public record Examined(
            String name,
            Path file,
            DocumentKind kind,
            String text,
            GateReport report,
            List<Finding> findings,
            String difference) {
        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }

        public Examined with(List<Finding> more) {
            return new Examined(
                    name,
                    file,
                    kind,
                    text,
                    report,
                    Stream.concat(findings.stream(), more.stream()).toList(),
                    difference);
        }

        Examined judgedAs(String change, List<Finding> found) {
            return new Examined(name, file, kind, text, report, List.copyOf(found), change);
        }
    }

    /** Asks the gates about one file. */
    public Examined examine(Path file) throws IOException {
        return examine(file, Files.readAllBytes(file));
    }

    /** Asks the gates about other text in the place of a file. */
    Examined examine(Path file, String text) throws IOException {
        return examine(file, text.getBytes(UTF_8));
    }

    private Examined examine(Path file, byte[] bytes) throws IOException {
        DocumentKind kind = DocumentKind.of(bytes);
        GateReport report = kind == DocumentKind.MODEL
                ? PureGates.checkModel(file.toString(), file.toRealPath(), bytes, workspace)
                : PureGates.check(new ConfigurationSource(file.toString(), bytes, folder(file)), workspace, options);
        return new Examined(file.toString(), file, kind, new String(bytes, UTF_8), report, report.findings(), null);
    }

    /** The configuration's own folder, relative to the workspace. */
    String folder(Path file) throws IOException {
        return root.relativize(file.toRealPath().getParent()).toString().replace('\\', '/');
    }
}
