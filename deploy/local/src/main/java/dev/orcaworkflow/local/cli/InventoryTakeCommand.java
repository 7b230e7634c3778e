package dev.orcaworkflow.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.local.inventory.InventoryRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "take",
        mixinStandardHelpOptions = true,
        description = {
            "Lets OrcaFlex open .sim and .dat files and tell their objects. Runs where the licence is and takes a seat",
            "as long as it lasts; needs no running system. Writes one line of JSON per file, for",
            "`workflow inventory import`."
        })
final class InventoryTakeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, and folders with all that is below them.")
    private List<Path> paths;

    @Option(
            names = "--python",
            paramLabel = "FILE",
            description = "Python that imports OrcFxAPI. Default: WORKFLOW_DIGITALMODEL_PYTHON.")
    private String python;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write. Default: standard output.")
    private Path output;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String program = python == null
                ? Environment.text("WORKFLOW_DIGITALMODEL_PYTHON")
                        .orElseThrow(() -> new WrongUsage("--python or WORKFLOW_DIGITALMODEL_PYTHON: expected the path"
                                + " of the Python that imports OrcFxAPI"))
                : python;
        List<Path> files = files();
        StringWriter lines = new StringWriter();
        List<String> refused = new ArrayList<>();
        new InventoryRun(program)
                .of(files, told -> lines.append(told.toString()).append('\n'), refused::add);
        if (output == null) {
            spec.commandLine().getOut().print(lines);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(output, lines.toString(), UTF_8);
        }
        PrintWriter err = spec.commandLine().getErr();
        refused.forEach(err::println);
        err.printf("%d of %d files%n", files.size() - refused.size(), files.size());
        return refused.isEmpty() ? ExitCode.ALL_WELL : ExitCode.NOT_ALL_WELL;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new WrongUsage("%s: no such file or folder".formatted(path));
            }
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(Files::isRegularFile)
                        .filter(file -> file.equals(path) || isBinaryModel(file))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isBinaryModel(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".sim") || name.endsWith(".dat");
    }
}
