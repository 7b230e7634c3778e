package dev.orcaworkflow.local.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.local.place.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerArchiveTest {
    @TempDir
    Path home;

    @Test
    void holdsTheScriptsTheCommandLineAndTheExecutionServiceAndNoOther() throws IOException {
        for (String name : new String[] {
            "workflow",
            "workflow.cmd",
            "pom.xml",
            "deploy/local/target/workflow.jar",
            "deploy/local/target/lib/a.jar",
            "execution-service/target/quarkus-app/quarkus-run.jar",
            "validation-service/target/quarkus-app/quarkus-run.jar"
        }) {
            Files.createDirectories(home.resolve(name).getParent());
            Files.writeString(home.resolve(name), name);
        }
        Path file = home.resolve("worker.zip");

        assertThat(new WorkerArchive(new Installation(home, Path.of("java"))).write(file))
                .isEqualTo(5);

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "workflow-worker/workflow",
                            "workflow-worker/workflow.cmd",
                            "workflow-worker/deploy/local/target/workflow.jar",
                            "workflow-worker/deploy/local/target/lib/a.jar",
                            "workflow-worker/execution-service/target/quarkus-app/quarkus-run.jar");
        }
    }
}
