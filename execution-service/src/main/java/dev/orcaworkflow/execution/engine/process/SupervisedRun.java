package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One process of an attempt, from its start, or from where an earlier life of this worker left it, to its proved end.
 *
 * @param command argument vector; its first word is the allow-listed program
 * @param environment all that the program sees
 * @param limit most time that it may take
 * @param before processes that were there before it: none of them is part of it
 */
record SupervisedRun(
        Profile profile,
        Platform platform,
        RunFolder folder,
        RunMark mark,
        ProcessEngine.Place place,
        List<String> command,
        Map<String, String> environment,
        Duration limit,
        Set<Long> before) {

    private static final File NOTHING =
            new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");

    private static final long FIRST_LOOK_MILLIS = 25;

    /** The process as this worker can see it: its own child, or one that it found. */
    private record Leader(ProcessTree tree, Process child, ProcessRecord found, Duration before) {}

    /** True when this folder belongs to a process that still runs on this host, or that ended and left a record. */
    static boolean canResume(RunFolder folder, String host) throws IOException {
        Optional<ProcessRecord> record = ProcessRecord.read(folder.processRecord());
        boolean here = record.map(found -> found.host().equals(host)).orElse(false);
        return here
                && (record.flatMap(ProcessRecord::running).isPresent()
                        || ExitRecord.read(folder.exitRecord()).isPresent());
    }

    /**
     * Returns when nothing of the run is left alive.
     *
     * @throws InterruptedException cancelled; nothing is left alive then either
     * @throws ProgramAbsent when the program cannot be started
     */
    Ending run(EngineListener listener) throws IOException, InterruptedException {
        Leader leader = canResume(folder, place.host()) ? found(listener) : started(listener);
        Watch watch = new Watch(folder, profile, platform, listener, leader.tree());
        try {
            return watched(leader, watch, listener);
        } catch (InterruptedException | IOException | RuntimeException cancelledOrBroken) {
            new TreeEnd(leader.tree(), profile, folder, place.proofLost()).politely();
            throw cancelledOrBroken;
        }
    }

    private Leader found(EngineListener listener) throws IOException, InterruptedException {
        listener.awaitTurn();
        ProcessRecord record = ProcessRecord.read(folder.processRecord()).orElseThrow();
        return new Leader(platform.tree(mark, record.pid(), Set.of()), null, record, record.age(place.clock()));
    }

    private Leader started(EngineListener listener) throws IOException, InterruptedException {
        if (!platform.waitsForWord()) {
            listener.awaitTurn();
        }
        ProcessBuilder builder = new ProcessBuilder(platform.supervised(command, folder, profile.umask(), place.host()))
                .directory(folder.root().toFile())
                .redirectInput(
                        platform.waitsForWord() ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.from(NOTHING))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.stdout().toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.stderr().toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process child;
        try {
            child = builder.start();
        } catch (IOException e) {
            throw new ProgramAbsent(command.getFirst() + " cannot be started: " + e.getMessage(), e);
        }
        if (!platform.recordsItself()) {
            ProcessRecord.of(child.toHandle(), place.host()).write(folder.processRecord());
        }
        if (platform.waitsForWord()) {
            giveWord(child, listener);
        }
        return new Leader(platform.tree(mark, child.pid(), before), child, null, Duration.ZERO);
    }

    /** It is there already; its program starts when it is its turn. */
    private static void giveWord(Process child, EngineListener listener) throws InterruptedException {
        try (OutputStream word = child.getOutputStream()) {
            listener.awaitTurn();
            word.write('\n');
        } catch (InterruptedException cancelled) {
            child.destroyForcibly().onExit().join();
            throw cancelled;
        } catch (IOException gone) {
            // It has ended already, and whoever watches it sees that next.
        }
    }

    private Ending watched(Leader leader, Watch watch, EngineListener listener)
            throws InterruptedException, IOException {
        while (!exited(leader, watch)) {
            watch.look();
            Optional<Ending.Cause> cause = cause(leader, watch);
            if (cause.isPresent()) {
                new TreeEnd(leader.tree(), profile, folder, place.proofLost()).politely();
                listener.computed();
                return watch.ended(cause.get(), code(leader), 0);
            }
        }
        int left = leader.tree().aliveOfNew().size();
        if (left > 0) {
            new TreeEnd(leader.tree(), profile, folder, place.proofLost()).forcibly();
        }
        listener.computed();
        OptionalInt code = code(leader);
        return watch.ended(code.isPresent() ? Ending.Cause.EXIT : Ending.Cause.LOST, code, left);
    }

    /** Of a process that is not our child, only a look tells: nobody sends word of its end. */
    private boolean exited(Leader leader, Watch watch) throws InterruptedException {
        if (leader.child() != null) {
            return leader.child().waitFor(patience(watch), TimeUnit.MILLISECONDS);
        }
        if (leader.found().running().isPresent()) {
            Thread.sleep(profile.poll());
        }
        return leader.found().running().isEmpty();
    }

    /** What ends within a moment is looked at before it has. */
    private long patience(Watch watch) {
        long young = Math.max(FIRST_LOOK_MILLIS, (long) (1e3 * watch.seconds()));
        return Math.min(profile.poll().toMillis(), young);
    }

    private Optional<Ending.Cause> cause(Leader leader, Watch watch) {
        if (watch.seconds() > limit.minus(leader.before()).toMillis() / 1e3) {
            return Optional.of(Ending.Cause.TIMEOUT);
        }
        if (watch.stalled()) {
            return Optional.of(Ending.Cause.STALL);
        }
        if (watch.tooLarge()) {
            return Optional.of(Ending.Cause.MEMORY);
        }
        return watch.tooMuchDisk() ? Optional.of(Ending.Cause.DISK) : Optional.empty();
    }

    private OptionalInt code(Leader leader) throws IOException {
        OptionalInt recorded = ExitRecord.read(folder.exitRecord());
        return recorded.isEmpty() && leader.child() != null && !leader.child().isAlive()
                ? OptionalInt.of(leader.child().exitValue())
                : recorded;
    }
}
