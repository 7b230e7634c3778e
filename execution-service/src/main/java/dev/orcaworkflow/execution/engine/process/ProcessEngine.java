package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.selection.Fingerprint;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.CarriedOutput;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.Engine;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.InputFile;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import dev.orcaworkflow.execution.files.AttemptFolder;
import dev.orcaworkflow.execution.files.SimErrorLog;
import dev.orcaworkflow.messaging.ConfigTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An external program. It gets a folder of its own with links to its inputs and its configuration, is watched until it has
 * ended with all that it forked, and is believed only as far as its files bear it out.
 */
final class ProcessEngine implements Engine {
    private final String id;
    private final Profile profile;
    private final Platform platform;
    private final Place place;
    private final Introduction introduction;
    private final FileTimes times;

    /**
     * Where it runs.
     *
     * @param proofLost hears true when a process cannot be shown to be dead, and false when it is in the end
     */
    record Place(LivingRuns runs, String host, Clock clock, Consumer<Boolean> proofLost) {}

    /** Who it says it is. */
    record Introduction(String build, String solver) {}

    ProcessEngine(
            String id, Profile profile, Platform platform, Place place, Introduction introduction, FileTimes times) {
        this.id = id;
        this.profile = profile;
        this.platform = platform;
        this.place = place;
        this.introduction = introduction;
        this.times = times;
    }

    @Override
    public EngineOffer offer() {
        return new EngineOffer(
                id,
                introduction.build(),
                profile.basenames().orElse(List.of()),
                profile.extensions(),
                profile.commands().orElse(List.of()),
                List.of());
    }

    @Override
    public EngineIdentity identity() {
        return new EngineIdentity(
                id, introduction.build(), "process", introduction.solver(), place.host(), profile.licensed());
    }

    /** A process that still runs, or that ended unseen and left a record, is not started again. */
    @Override
    public boolean canResume(Path attempt) {
        try (Stream<Path> folders = Files.list(attempt.resolve(RunFolder.ALL))) {
            for (Path folder : folders.toList()) {
                if (SupervisedRun.canResume(new RunFolder(folder), place.host())) {
                    return true;
                }
            }
            return false;
        } catch (IOException none) {
            return false;
        }
    }

    @Override
    public EngineOutcome run(EngineTask task, EngineListener listener) throws InterruptedException {
        return switch (RunPlan.of(task, profile, build())) {
            case RunPlan.Refused(Evidence evidence) -> new EngineOutcome.Refused(evidence);
            case RunPlan.Ready plan -> run(task, plan, listener);
        };
    }

    private String build() {
        return id + " " + introduction.build();
    }

    private EngineOutcome run(EngineTask task, RunPlan.Ready plan, EngineListener listener)
            throws InterruptedException {
        var portions = new PortionRun(profile, platform, task, place);
        try {
            var pool = new PortionPool(profile, task, portions, plan, times, id, listener);
            List<PortionResult> results = pool.run();
            listener.computed();
            if (plan.carried().isEmpty() && results.stream().allMatch(PortionResult::denied)) {
                return new EngineOutcome.LicenceDenied(
                        results.getFirst().failure().orElseThrow());
            }
            return completed(task, plan, new RunAccount(results, pool.processesEach()));
        } catch (ProgramAbsent absent) {
            return new EngineOutcome.Refused(
                    new Evidence(null, null, "ENGINE_ABSENT", null, null, absent.getMessage(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            keepLogs(task.outputDirectory());
        }
    }

    private EngineOutcome completed(EngineTask task, RunPlan.Ready plan, RunAccount account) throws IOException {
        List<PortionResult> results = account.portions();
        ProgramResults read = new ProgramResults(task, profile, platform, plan, results);
        Path logs = AttemptFolder.logs(task.outputDirectory());
        ProgramOutputs.Written written = new ProgramOutputs(task, read, results, plan.outputs()).write();
        new FileStates(
                        ConfigTexts.sha256(task.text()),
                        build(),
                        read.headers(),
                        read.states(),
                        toCarry(task, read, written))
                .write(logs);
        for (FileState state : read.states()) {
            if (!state.succeeded()) {
                SimErrorLog.write(logs, state.file(), state.stem(), state.failure());
            }
        }
        return new EngineOutcome.Completed(
                read.states().stream().map(ProcessEngine::result).toList(),
                written.all(),
                inputs(plan),
                read.checks(),
                List.of(),
                List.of(),
                List.of("Computed by an external program; this system checks its tables, not its physics."),
                account.use(),
                account.end());
    }

    /** Of an attempt that went well nothing is carried on, and hashing what may be large would be for nothing. */
    private static List<CarriedOutput> toCarry(EngineTask task, ProgramResults read, ProgramOutputs.Written written)
            throws IOException {
        List<CarriedOutput> outputs = new ArrayList<>();
        if (!read.states().stream().allMatch(FileState::succeeded)) {
            for (EngineOutput output : written.others()) {
                outputs.add(CarriedOutput.of(output, task.outputDirectory()));
            }
        }
        return outputs;
    }

    private static CaseResult result(FileState state) {
        return new CaseResult(state.stem(), state.file(), state.seconds(), 0, null, state.failure());
    }

    /** A large file is read once more at its ends: only its size and time are compared otherwise. */
    private static List<InputFile> inputs(RunPlan.Ready plan) {
        return plan.files().stream()
                .map(file -> input(file, plan.prints().get(file.relative())))
                .toList();
    }

    private static InputFile input(SelectedFile file, Fingerprint before) {
        boolean same = !before.sampled() || before.equals(file.fingerprint());
        return new InputFile(
                file.relative(),
                before.value(),
                same ? file.bytes() : -1,
                Math.floorDiv(file.stamp().modifiedNanos(), 1_000_000));
    }

    /** Streams, configuration and records of every process, by its number; they outlive the attempt. */
    private void keepLogs(Path attempt) {
        try (Stream<Path> folders = Files.list(attempt.resolve(RunFolder.ALL))) {
            Path logs = Files.createDirectories(AttemptFolder.logs(attempt));
            for (Path folder : folders.toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Files.move(
                                file,
                                logs.resolve(folder.getFileName() + "-" + file.getFileName()),
                                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            AttemptFolder.delete(attempt.resolve(RunFolder.ALL));
        } catch (java.nio.file.NoSuchFileException nothingWasStarted) {
            // Then there is nothing to keep.
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the logs of " + attempt + ": " + e, e);
        }
    }
}
