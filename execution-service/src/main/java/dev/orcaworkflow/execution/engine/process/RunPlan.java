package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.selection.FileSelector;
import dev.orcaworkflow.configuration.selection.Fingerprint;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.selection.Selection;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.CarriedOutput;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import dev.orcaworkflow.execution.files.AttemptFolder;
import dev.orcaworkflow.messaging.ConfigTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a task comes down to: which files are run, in which processes, and what an earlier attempt has done already. */
sealed interface RunPlan {
    record Refused(Evidence evidence) implements RunPlan {}

    /**
     * @param files all of the configuration, in the order of their names
     * @param prints of all files, as they were before the run
     * @param carried states of an earlier attempt, by file; their files are not run again
     * @param outputs of that attempt, and where they lie, that belong to this one's result
     */
    record Ready(
            List<SelectedFile> files,
            Map<String, Fingerprint> prints,
            Map<String, FileState> carried,
            Map<String, List<String>> headers,
            Map<CarriedOutput, Path> outputs,
            List<FilePortion> portions)
            implements RunPlan {}

    /** An attempt of which something can be taken over. */
    record Earlier(FileStates states, Map<CarriedOutput, Path> outputs) {}

    static RunPlan of(EngineTask task, Profile profile, String engine) {
        Selection selection =
                FileSelector.select(task.configuration().fileSelection(), task.folder(), task.workspace());
        List<SelectedFile> files = selection.files().stream()
                .filter(file -> task.onlyFile().map(file.relative()::equals).orElse(true))
                .toList();
        if (files.isEmpty()) {
            String reason = selection.findings().isEmpty()
                    ? task.key() + ": no input file matches the selection"
                    : selection.findings().getFirst().toString();
            return refused("NO_FILES_MATCHED", reason);
        }
        Optional<SelectedFile> foreign =
                files.stream().filter(file -> !reads(profile, file)).findFirst();
        if (foreign.isPresent()) {
            return refused(
                    "ENGINE_CANNOT_READ",
                    "%s: engine '%s' reads %s only".formatted(foreign.get().relative(), engine, profile.extensions()));
        }
        if (task.configuration().engine().staticsSearch().isPresent() && !profile.leavesStatics()) {
            return refused(
                    DerivedModel.UNSUPPORTED,
                    "%s: engine '%s' leaves no static position from which the models' own settings could be proved"
                            .formatted(task.key(), engine));
        }
        return ready(task, profile, engine, files);
    }

    private static RunPlan refused(String code, String message) {
        return new Refused(new Evidence(null, null, code, null, null, message, null));
    }

    private static boolean reads(Profile profile, SelectedFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return profile.extensions().stream()
                .anyMatch(extension -> name.endsWith("." + extension.toLowerCase(Locale.ROOT)));
    }

    private static Ready ready(EngineTask task, Profile profile, String engine, List<SelectedFile> files) {
        Map<String, Fingerprint> prints = new LinkedHashMap<>();
        files.forEach(file -> prints.put(file.relative(), file.fingerprint()));
        Optional<Earlier> earlier = earlier(task, engine);
        Map<String, FileState> carried = new HashMap<>();
        earlier.ifPresent(found -> found.states().files().stream()
                .filter(FileState::succeeded)
                .filter(state -> prints.containsKey(state.file())
                        && prints.get(state.file()).value().equals(state.fingerprint()))
                .forEach(state -> carried.put(state.file(), state)));
        List<SelectedFile> open = files.stream()
                .filter(file -> !carried.containsKey(file.relative()))
                .toList();
        Optional<Earlier> used = earlier.filter(_ -> !carried.isEmpty());
        return new Ready(
                files,
                prints,
                carried,
                used.map(found -> found.states().headers()).orElse(Map.of()),
                used.map(Earlier::outputs).orElse(Map.of()),
                portions(open, filesPerProcess(task.configuration().engine(), profile)));
    }

    /** The program's own way, unless the configuration asks for smaller portions. */
    private static int filesPerProcess(EngineSettings asked, Profile profile) {
        boolean apart = profile.files() == EngineProfiles.Portion.APART
                || asked.staticsSearch().isPresent();
        return apart ? 1 : asked.filesPerProcess().orElse(Integer.MAX_VALUE);
    }

    private static List<FilePortion> portions(List<SelectedFile> open, int most) {
        List<FilePortion> portions = new ArrayList<>();
        for (int first = 0; first < open.size(); first += most) {
            int end = (int) Math.min(open.size(), (long) first + most);
            portions.add(new FilePortion(portions.size(), open.subList(first, end)));
            if (end == open.size()) {
                break;
            }
        }
        return portions;
    }

    /**
     * The last attempt before this one that ran the same text with the same build, in this generation or in one before; if
     * what it left is still there.
     */
    private static Optional<Earlier> earlier(EngineTask task, String engine) {
        String config = ConfigTexts.sha256(task.text());
        Path published = task.outputDirectory().getParent();
        for (int attempt = task.attempt() - 1; attempt > 0; attempt--) {
            Path logs = AttemptFolder.logs(AttemptFolder.of(published, task.runId(), attempt));
            Optional<FileStates> states = FileStates.read(logs)
                    .filter(found ->
                            found.config().equals(config) && found.engine().equals(engine));
            if (states.isPresent()) {
                return earlier(states.get(), task, attempt);
            }
        }
        return Optional.empty();
    }

    private static Optional<Earlier> earlier(FileStates states, EngineTask task, int attempt) {
        return CarriedOutput.found(states.outputs(), task, attempt).map(places -> {
            Map<CarriedOutput, Path> outputs = new LinkedHashMap<>();
            for (int i = 0; i < places.size(); i++) {
                outputs.put(states.outputs().get(i), places.get(i));
            }
            return new Earlier(states, outputs);
        });
    }
}
