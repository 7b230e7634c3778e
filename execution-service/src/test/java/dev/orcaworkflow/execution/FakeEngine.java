package dev.orcaworkflow.execution;

import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.Engine;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.InputFile;
import dev.orcaworkflow.execution.files.FileHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Does what the configuration's {@code fake} key says: {@code succeed}, {@code fail}, {@code half}, {@code throw} ... */
@ApplicationScoped
public class FakeEngine implements Engine {
    private static final String READ = "read ";
    private static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();
    private static final List<String> RUNS = new CopyOnWriteArrayList<>();

    /** Runs so far of configurations whose key begins so, in the order in which they began. */
    public static List<String> runs(String prefix) {
        return RUNS.stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** Lets a configuration that says {@code block} go on. */
    public static void open(String key) {
        gate(key).countDown();
    }

    private static CountDownLatch gate(String key) {
        return GATES.computeIfAbsent(key, _ -> new CountDownLatch(1));
    }

    @Override
    public EngineOffer offer() {
        return new EngineOffer("fake", "1", List.of("orcaflex_post_process"), List.of("yml"), List.of(), List.of());
    }

    @Override
    public EngineIdentity identity() {
        return new EngineIdentity("fake", "1", "embedded", "none", "here", false);
    }

    @Override
    public EngineOutcome run(EngineTask task, EngineListener listener) throws InterruptedException {
        String key = task.configuration().key();
        RUNS.add(key);
        listener.started(2);
        String deed = task.configuration().text("fake").orElse("succeed");
        if (deed.startsWith(READ)) {
            return read(task, deed.substring(READ.length()));
        }
        return switch (deed) {
            case "block" -> {
                gate(key).await();
                yield completed(task, "1.5", null);
            }
            case "stubborn" -> {
                holdOut(gate(key));
                yield completed(task, "1.5", null);
            }
            case "deny" ->
                runs(key).size() == 1
                        ? new EngineOutcome.LicenceDenied(evidence("LICENCE_DENIED"))
                        : completed(task, "1.5", null);
            case "fail" -> completed(task, null, evidence("STATICS_NOT_CONVERGED"));
            case "half" -> completed(task, "1.5", evidence("OBJECT_ABSENT"));
            case "nan" -> completed(task, "NaN", null);
            case "refuse" -> new EngineOutcome.Refused(evidence("MISSING_SECTION"));
            case "throw" -> throw new IllegalStateException("the winch is jammed");
            case "critical" -> new EngineOutcome.Refused(evidence("DISK_FULL"));
            default -> completed(task, "1.5", null);
        };
    }

    /** As an engine that says which inputs it read. */
    private static EngineOutcome read(EngineTask task, String input) {
        Path file = task.workspace().root().resolve(input);
        EngineOutcome.Completed completed = (EngineOutcome.Completed) completed(task, "1.5", null);
        try {
            var read = new InputFile(
                    input,
                    FileHash.of(file),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis());
            return new EngineOutcome.Completed(
                    List.of(new CaseResult("case", input, 0.001, 3, 1e-9, null)),
                    completed.outputs(),
                    List.of(read),
                    completed.checks(),
                    completed.extremes(),
                    completed.accepted(),
                    completed.limitations(),
                    0.001);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an engine that hears no interrupt. */
    private static void holdOut(CountDownLatch gate) {
        while (gate.getCount() > 0) {
            try {
                gate.await();
            } catch (InterruptedException ignored) {
                // That is what makes it stubborn.
            }
        }
    }

    private static Evidence evidence(String code) {
        return new Evidence(null, null, code, null, null, code + " in a fake", null);
    }

    /** One case that has a value, where there is one, and one that failed, where there is a failure. */
    private static EngineOutcome completed(EngineTask task, String value, Evidence failure) {
        var good = new CaseResult("good", "models/good.yml", 0.001, 3, 1e-9, value == null ? failure : null);
        var other = new CaseResult("other", "models/other.yml", 0.001, 3, 1e-9, failure);
        String name = task.configuration().outputStem() + "_fake.csv";
        String content =
                "case,tension\ngood,%s\nother,%s\n".formatted(value == null ? "" : value, failure == null ? value : "");
        try {
            Files.writeString(task.outputDirectory().resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EngineOutcome.Completed(
                List.of(good, other),
                List.of(new EngineOutput(name, "summary", 2, List.of("case", "tension"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0.001);
    }
}
