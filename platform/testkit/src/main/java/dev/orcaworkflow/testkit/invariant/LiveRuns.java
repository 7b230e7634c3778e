package dev.orcaworkflow.testkit.invariant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * I6: an engine process belongs to a run under a lease that lives. An engine is known by its working directory, the
 * folder of its attempt, which carries job and attempt.
 */
record LiveRuns(Rows rows) {
    private static final Pattern ATTEMPT = Pattern.compile("/\\.attempt-([0-9a-f-]{36})-(\\d+)(/|$| )");
    private static final Path PROCESSES = Path.of("/proc");

    /** Runs whose worker is gone are taken over within a lease and a sweep: at rest there is none. */
    List<String> runsWithoutALease() {
        return rows.sentences("I6: job %s is %s under the lease %s, which is gone", """
                select job_id, state, lease_id from job j where state in ('RUNNING', 'CANCELLING')
                  and not exists (select 1 from worker_lease l where l.lease_id = j.lease_id)""");
    }

    List<String> strayProcesses() {
        Set<String> alive = new HashSet<>(rows.read(
                "select job_id || '/' || attempt from job where state in ('RUNNING', 'CANCELLING')",
                row -> row.getString(1)));
        return engines()
                .filter(engine -> !alive.contains(engine.run()))
                .map(engine -> "I6: process %s works in %s, and that attempt is not running"
                        .formatted(engine.process(), engine.run()))
                .toList();
    }

    private record EngineProcess(String process, String run) {}

    private static Stream<EngineProcess> engines() {
        if (!Files.isDirectory(PROCESSES)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .map(LiveRuns::engine)
                    .flatMap(Optional::stream)
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<EngineProcess> engine(Path process) {
        try {
            String folder = Files.readSymbolicLink(process.resolve("cwd")).toString();
            Matcher matcher = ATTEMPT.matcher(folder);
            return matcher.find()
                    ? Optional.of(new EngineProcess(
                            process.getFileName().toString(), matcher.group(1) + "/" + matcher.group(2)))
                    : Optional.empty();
        } catch (IOException goneOrNotOurs) {
            return Optional.empty();
        }
    }
}
