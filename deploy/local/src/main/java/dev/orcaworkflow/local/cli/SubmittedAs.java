package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.local.check.Examination;
import dev.orcaworkflow.local.check.RunningInventories;
import dev.orcaworkflow.local.client.NotReachable;
import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** As what a configuration would be submitted; the same words as `workflow submit` takes. */
final class SubmittedAs {
    @Option(names = "--engine", paramLabel = "E", description = "Engine for all of them, such as catenary.")
    private String engine;

    @Option(
            names = "--purpose",
            paramLabel = "P",
            description = "dashboard or force-analysis: shows what a running system would change, and judges that.")
    private String purpose;

    @Option(
            names = "--template",
            paramLabel = "T",
            description = "Template they were made from, such as name@1.2.0; a running system knows its state.")
    private String template;

    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        put(headers, "engine", engine);
        put(headers, "purpose", purpose);
        put(headers, "template", template);
        return headers;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    /**
     * @throws NotReachable when only a running system could answer
     * @throws WrongUsage when it could not, because a path lies elsewhere
     */
    void check(Optional<Services> running, List<Path> paths) throws IOException {
        if (purpose == null && template == null) {
            return;
        }
        Path workspace = Path.of(running.orElseThrow(() -> new NotReachable("--purpose and --template are applied by a"
                        + " running system, and none is running; start it with `workflow up --detach`"))
                .system()
                .workspace());
        for (Path path : paths) {
            if (!path.toRealPath().startsWith(workspace)) {
                throw new WrongUsage(
                        "%s: with --purpose or --template expected a path in the running system's workspace %s"
                                .formatted(path, workspace));
            }
        }
    }

    /** With the engines that there are and, where a system runs, what it was told of binary files. */
    Examination asked(Examination examination, Optional<Services> running, List<EngineCapability> engines) {
        GateOptions options = examination.options();
        if (running.isPresent()) {
            options = new GateOptions(
                    engines, options.engine(), options.defaultEngine(), false, new RunningInventories(running.get()));
        }
        return examination.asking(engine == null ? options : options.askingFor(engine));
    }
}
