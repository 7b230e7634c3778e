package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.model.ModelResult;
import dev.orcaworkflow.configuration.selection.Digests;
import dev.orcaworkflow.configuration.selection.FileSelector;
import dev.orcaworkflow.configuration.selection.Fingerprint;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.selection.Selection;
import dev.orcaworkflow.configuration.setting.FileSelection;
import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * Everything that a run reads, files that models include among it, as one digest: equal before and after when no file
 * was added, removed or changed. The time of a change alone changes nothing.
 *
 * @param digest SHA-256 over names and fingerprints, in lower-case hex
 * @param sources in the order of their names
 */
public record InputIdentity(String digest, List<FileStamp> sources) {
    /** Beyond this together, both ends of each file stand for it: nobody reads terabytes before every run. */
    private static final long MOST_READ = 1L << 30;

    public InputIdentity {
        sources = List.copyOf(sources);
    }

    /** @throws java.io.UncheckedIOException when a file cannot be read */
    public static InputIdentity of(Selection selection, Workspace workspace) {
        TreeMap<String, FileStamp> sources = new TreeMap<>();
        for (SelectedFile file : selection.files()) {
            sources(file, workspace).forEach(stamp -> sources.put(workspace.portableName(stamp.path()), stamp));
        }
        boolean sampled = sources.values().stream().mapToLong(FileStamp::bytes).sum() > MOST_READ;
        MessageDigest digest = Digests.sha256();
        sources.forEach((name, stamp) -> {
            String print = sampled ? Fingerprint.sampled(stamp, workspace) : Fingerprint.of(stamp, workspace);
            digest.update((name + '\0' + print + '\n').getBytes(UTF_8));
        });
        return new InputIdentity(HexFormat.of().formatHex(digest.digest()), List.copyOf(sources.values()));
    }

    /** Of what an engine would read now for a configuration in a folder of the workspace. */
    public static InputIdentity of(Configuration configuration, String engine, String folder, Workspace workspace) {
        return of(FileSelector.select(wanted(configuration, engine), folder, workspace), workspace);
    }

    /** Engines from outside read what digitalmodel reads; only ours look at {@code engine.models}. */
    static FileSelection wanted(Configuration configuration, String engine) {
        return engine.equals(EngineCapability.CATENARY.id())
                ? configuration.modelSelection()
                : configuration.fileSelection();
    }

    private static List<FileStamp> sources(SelectedFile file, Workspace workspace) {
        boolean text = file.name().endsWith(".yml") || file.name().endsWith(".yaml");
        return text && ModelReader.read(file.path(), workspace) instanceof ModelResult.Readable readable
                ? readable.model().sources()
                : List.of(file.stamp());
    }

    public long bytes() {
        return sources.stream().mapToLong(FileStamp::bytes).sum();
    }

    /** The file that was changed last; null when there is none. */
    public FileStamp newest() {
        return sources.stream()
                .max(Comparator.comparingLong(FileStamp::modifiedNanos))
                .orElse(null);
    }
}
