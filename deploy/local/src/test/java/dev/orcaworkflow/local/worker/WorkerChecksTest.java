package dev.orcaworkflow.local.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import dev.orcaworkflow.local.place.WorkspaceProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerChecksTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @TempDir
    Path workspace;

    @Test
    void doesNotTakeAnyDirectoryForTheWorkspaceOfTheSystem() throws IOException {
        assertThat(checks(1).get("workspace").prevents()).isTrue();

        WorkspaceProbe.write(workspace);

        assertThat(checks(1).get("workspace").passed()).isTrue();
        assertThat(checks(1).get("rename").passed()).isTrue();
        assertThat(workspace.resolve(".workflow").toFile().list()).containsExactly("probe");
    }

    @Test
    void saysWhatDoesNotAnswerAndWhatThatKeepsItFromKnowing() throws IOException {
        Map<String, WorkerCheck> checks = checks(1);

        assertThat(checks.get("broker").prevents()).isTrue();
        assertThat(checks.get("database").prevents()).isTrue();
        assertThat(checks.get("clock").passed()).isNull();
        assertThat(checks.get("python").passed())
                .as("the embedded engine needs none")
                .isNull();
    }

    @Test
    void noticesThatItsPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(checks(other.getLocalPort()).get("port").prevents()).isTrue();
        }
    }

    @Test
    void handsPasswordsOverInTheEnvironmentOnly() {
        WorkerPlace place = new WorkerPlace(
                "b:1",
                "d:2/workflow",
                Optional.of("secret"),
                Optional.of("secret"),
                workspace,
                Optional.empty(),
                8082,
                List.of(new WorkspaceRoot("proj", Path.of("/mnt/proj"), List.of("/mnt/proj", "P:"))));

        assertThat(place.environment())
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")
                .containsEntry("WORKFLOW_DATABASE_PASSWORD", "secret")
                .containsEntry("WORKSPACE_ROOTS_PROJ", "/mnt/proj,P:")
                .doesNotContainKey("WORKFLOW_DIGITALMODEL_PYTHON");
    }

    @Test
    void startsOnlyWhereEveryRootThatItDeclaresCanBeRead() {
        assertThat(checks(1, new WorkspaceRoot("proj", workspace, List.of()))
                        .get("root")
                        .passed())
                .isTrue();

        WorkerCheck gone = checks(1, new WorkspaceRoot("proj", workspace.resolve("gone"), List.of()))
                .get("root");
        assertThat(gone.prevents()).isTrue();
        assertThat(gone.message()).contains("proj", "gone");
    }

    private Map<String, WorkerCheck> checks(int port, WorkspaceRoot... roots) {
        WorkerPlace place = new WorkerPlace(
                "127.0.0.1:1",
                "127.0.0.1:1/workflow",
                Optional.empty(),
                Optional.empty(),
                workspace,
                Optional.empty(),
                port,
                List.of(roots));
        return new WorkerChecks(place, CLOCK)
                .all().stream().collect(Collectors.toMap(WorkerCheck::id, Function.identity()));
    }
}
