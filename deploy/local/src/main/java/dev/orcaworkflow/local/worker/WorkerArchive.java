package dev.orcaworkflow.local.worker;

import dev.orcaworkflow.local.place.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What another host needs to run a worker, in one file: the scripts, the command line and the execution service. */
public record WorkerArchive(Installation installation) {
    private static final List<String> CONTENT = List.of(
            "workflow",
            "workflow.cmd",
            "deploy/local/target/workflow.jar",
            "deploy/local/target/lib",
            "execution-service/target/quarkus-app");

    /** Writes it; returns how many files are in it. */
    public int write(Path file) throws IOException {
        int files = 0;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : CONTENT) {
                files += add(zip, installation.home().resolve(name));
            }
        }
        return files;
    }

    private int add(ZipOutputStream zip, Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                String name = installation.home().relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry("workflow-worker/" + name));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            return files.size();
        }
    }
}
