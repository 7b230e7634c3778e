package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What is seen of a running process: its lines, its events, its use of the machine, its signs of life. */
final class Watch {
    /** A short run is looked at soon, a long one once a second. */
    private static final long FIRST_SAMPLE = 20_000_000L;

    private static final long SAMPLE = 1_000_000_000L;

    private final RunFolder folder;
    private final Profile profile;
    private final EngineListener listener;
    private final ProcessTree tree;
    private final LastLines lines;
    private final BoundedLog stdout;
    private final BoundedLog stderr;
    private final BoundedLog events;
    private final long startNanos = System.nanoTime();
    private long lifeNanos = startNanos;
    private long sampleNanos = startNanos;
    private long sampleAfterNanos = FIRST_SAMPLE;
    private long itemNanos = startNanos;
    private ProcessTree.Use use = new ProcessTree.Use(0, 0);
    private long peakBytes;
    private long diskBytes;
    private String trace;
    private boolean inTrace;

    private final SimulatedPace pace = new SimulatedPace();
    private final List<EngineEvent.Error> errors = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final List<EngineEvent.Check> checks = new ArrayList<>();
    private final List<String> artifacts = new ArrayList<>();
    private final Map<String, Double> secondsByItem = new HashMap<>();
    private Optional<EngineEvent.Started> startedAs = Optional.empty();
    private Optional<String> verdict = Optional.empty();

    Watch(RunFolder folder, Profile profile, Platform platform, EngineListener listener, ProcessTree tree) {
        this.folder = folder;
        this.profile = profile;
        this.listener = listener;
        this.tree = tree;
        this.lines = new LastLines(profile.forbidden());
        long head = profile.logHead().asLongValue();
        long tail = profile.logTail().asLongValue();
        this.stdout = new BoundedLog(platform, folder.stdout(), head, tail, this::out);
        this.stderr = new BoundedLog(platform, folder.stderr(), head, tail, this::error);
        this.events = new BoundedLog(platform, folder.events(), head, tail, line -> EventLines.read(line)
                .ifPresent(this::hear));
    }

    /** One look; cheap unless it is time to ask the machine again. */
    void look() {
        try {
            long before = stdout.bytes() + stderr.bytes() + events.bytes();
            stdout.follow();
            stderr.follow();
            events.follow();
            if (stdout.bytes() + stderr.bytes() + events.bytes() > before) {
                lifeNanos = System.nanoTime();
            }
            sample();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sample() throws IOException {
        long now = System.nanoTime();
        if (now - sampleNanos < sampleAfterNanos) {
            return;
        }
        sampleNanos = now;
        sampleAfterNanos = Math.min(SAMPLE, 2 * sampleAfterNanos);
        ProcessTree.Use current = tree.use();
        // A process that only waits in a loop still burns a little; a hundredth of a second is no sign of work.
        if (current.cpuSeconds() > use.cpuSeconds() + 0.01) {
            lifeNanos = now;
        }
        use = current;
        peakBytes = Math.max(peakBytes, current.residentBytes());
        if (sampleAfterNanos == SAMPLE) {
            diskBytes = size(folder.root()) - stdout.forgotten() - stderr.forgotten() - events.forgotten();
        }
    }

    private static long size(Path root) throws IOException {
        AtomicLong bytes = new AtomicLong();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.isRegularFile() ? attributes.size() : 0);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get();
    }

    private void out(String line) {
        EventLines.onOutput(line).ifPresentOrElse(this::hear, () -> lines.add(line));
    }

    private void error(String line) {
        lines.add(line);
        if (line.startsWith("Traceback (most recent call last)")) {
            inTrace = true;
        } else if (inTrace && !line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
            trace = line;
            inTrace = false;
        }
    }

    private void hear(EngineEvent event) {
        switch (event) {
            case EngineEvent.Started started -> startedAs = Optional.of(started);
            case EngineEvent.Progress progress -> {
                if (progress.simulated() == null) {
                    itemNanos = System.nanoTime();
                } else if (progress.duration() != null) {
                    pace.see(String.valueOf(progress.item()), seconds(), progress.simulated(), progress.duration());
                }
                listener.progressed(progress.done(), progress.total(), progress.item(), progress.phase());
            }
            case EngineEvent.Done done -> {
                ended.add(done.item());
                secondsByItem.put(done.item(), (System.nanoTime() - itemNanos) / 1e9);
                itemNanos = System.nanoTime();
            }
            case EngineEvent.Error error -> errors.add(error);
            case EngineEvent.Check check -> checks.add(check);
            case EngineEvent.Artifact artifact -> artifacts.add(artifact.path());
            case EngineEvent.Finished finished -> verdict = Optional.ofNullable(finished.verdict());
            case EngineEvent.Heartbeat _ -> {
                // That it was heard is all that it says.
            }
        }
    }

    boolean stalled() {
        return System.nanoTime() - lifeNanos > profile.stall().toNanos();
    }

    boolean tooLarge() {
        return profile.maxMemory()
                .map(most -> use.residentBytes() > most.asLongValue())
                .orElse(false);
    }

    boolean tooMuchDisk() {
        return diskBytes > profile.maxDisk().asLongValue();
    }

    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    Ending ended(Ending.Cause cause, java.util.OptionalInt code, int leftBehind) {
        double cpuSeconds;
        try {
            stdout.finish();
            stderr.finish();
            events.finish();
            cpuSeconds = Math.max(use.cpuSeconds(), ExitRecord.cpuSeconds(folder.exitRecord()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String tail = lines.isEmpty()
                ? null
                : String.join(
                        "\n", lines.lines().stream().map(LastLines::masked).toList());
        return new Ending(
                cause,
                code,
                List.copyOf(errors),
                List.copyOf(ended),
                List.copyOf(checks),
                List.copyOf(artifacts),
                startedAs,
                verdict,
                lines.forbidden(),
                tail,
                trace,
                seconds(),
                cpuSeconds,
                peakBytes,
                leftBehind,
                Map.copyOf(secondsByItem),
                pace);
    }
}
