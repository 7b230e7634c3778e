package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.model.Inventory;
import dev.orcaworkflow.configuration.model.Model;
import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.model.ModelResult;
import dev.orcaworkflow.configuration.selection.FileSelector;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.selection.Selection;
import dev.orcaworkflow.configuration.setting.FileSelection;
import dev.orcaworkflow.configuration.workspace.PathResolution;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gate 3: the files that would be read, and what stands in them.
 *
 * @param models readable models by the file that they were read from, in the selection's order
 * @param inventories objects of those models, and of files that a licensed program has told of
 */
record InputFiles(Selection selection, Map<SelectedFile, Model> models, Map<SelectedFile, Inventory> inventories) {
    private static final int MOST_REPORTED = 20;
    private static final InputFiles NONE = new InputFiles(Selection.EMPTY, Map.of(), Map.of());

    static InputFiles examine(Subject subject, String folder, Workspace workspace, GateOptions options) {
        if (subject.configuration().basename().isEmpty() || !subject.postProcessing()) {
            return NONE;
        }
        outputDirectory(subject, folder, workspace);
        FileSelection wanted = wanted(subject);
        if (cannotRead(subject, wanted)) {
            return NONE;
        }
        if (wanted.extensions().isEmpty()) {
            noExtension(subject, wanted);
            return NONE;
        }
        if (options.inputDeferred()) {
            subject.add(Finding.of(
                    Rule.INPUT_DEFERRED,
                    wanted.directoryAt(),
                    "the input is written by an earlier configuration",
                    null));
            return NONE;
        }
        Selection selection = FileSelector.select(wanted, folder, workspace);
        selection.findings().forEach(subject::add);
        Map<SelectedFile, Model> models = read(subject, selection, workspace);
        InputFiles input = new InputFiles(selection, models, inventories(selection, models, workspace, options));
        input.objects(subject);
        SelectionMeaningCheck.examine(subject, wanted, input);
        return input;
    }

    private static void outputDirectory(Subject subject, String folder, Workspace workspace) {
        YamlNode node = subject.configuration().node("file_management", "output_directory");
        String directory = subject.configuration().outputDirectory();
        if (workspace.resolve(folder, directory) instanceof PathResolution.Refused refused && node != null) {
            subject.add(Rule.PATH_REFUSED, node, "'" + directory + "' " + refused.reason(), refused.fix());
        }
    }

    private static void noExtension(Subject subject, FileSelection wanted) {
        if (PythonValues.truth(subject.configuration().node("file_management", "flag"))) {
            subject.add(Finding.of(
                    Rule.NO_FILES_MATCHED,
                    wanted.extensionAt(),
                    "file_management.filename.extension names no extension: no file would be selected",
                    "write 'extension: [sim]' or the extension that is meant"));
        }
    }

    private static FileSelection wanted(Subject subject) {
        return InputIdentity.wanted(subject.configuration(), subject.engine().id());
    }

    private static boolean cannotRead(Subject subject, FileSelection wanted) {
        List<String> refused = unreadable(subject);
        if (!refused.isEmpty()) {
            EngineCapability engine = subject.engine().capability().orElseThrow();
            subject.add(Finding.of(
                    Rule.ENGINE_CANNOT_READ,
                    wanted.extensionAt(),
                    "engine '" + engine.id() + "' reads " + dotted(engine.extensions()) + ", not " + dotted(refused),
                    "name an engine that reads them (engine.id or --engine), or give its models under engine.models"));
        }
        return !refused.isEmpty();
    }

    /** Extensions asked for that the engine does not read; what else it cannot do hardly matters then. */
    static List<String> unreadable(Subject subject) {
        return subject.engine()
                .capability()
                .map(engine -> wanted(subject).extensions().stream()
                        .filter(extension -> !engine.reads(extension))
                        .toList())
                .orElse(List.of());
    }

    private static String dotted(List<String> extensions) {
        return extensions.stream()
                .map(extension -> "." + extension)
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
    }

    private static Map<SelectedFile, Model> read(Subject subject, Selection selection, Workspace workspace) {
        Map<SelectedFile, Model> models = new LinkedHashMap<>();
        Set<Finding> faults = new LinkedHashSet<>();
        for (SelectedFile file : selection.files()) {
            if (isText(file)) {
                switch (ModelReader.read(file.path(), workspace)) {
                    case ModelResult.Readable readable -> models.put(file, readable.model());
                    case ModelResult.Unreadable unreadable -> faults.addAll(unreadable.findings());
                }
            }
        }
        faults.stream().limit(MOST_REPORTED).forEach(fault -> subject.add(fault.inGate(Rule.MODEL_UNREADABLE.gate())));
        return models;
    }

    private static boolean isText(SelectedFile file) {
        return file.name().endsWith(".yml") || file.name().endsWith(".yaml");
    }

    private static Map<SelectedFile, Inventory> inventories(
            Selection selection, Map<SelectedFile, Model> models, Workspace workspace, GateOptions options) {
        Map<SelectedFile, Inventory> inventories = new LinkedHashMap<>();
        for (SelectedFile file : selection.files()) {
            if (models.containsKey(file)) {
                inventories.put(file, models.get(file).inventory());
            } else if (!isText(file)) {
                options.inventories().of(file, workspace).ifPresent(told -> inventories.put(file, told));
            }
        }
        return inventories;
    }

    private void objects(Subject subject) {
        if (!inventories.isEmpty()) {
            new ObjectNameCheck(subject, this).examine();
        }
        notAssessed(subject);
    }

    private void notAssessed(Subject subject) {
        List<SelectedFile> closed = selection.files().stream()
                .filter(file -> !isText(file) && !inventories.containsKey(file))
                .toList();
        if (!closed.isEmpty() && subject.findings().stream().noneMatch(Finding::isError)) {
            subject.add(Finding.of(
                    Rule.OBJECTS_NOT_ASSESSED,
                    wanted(subject).extensionAt(),
                    "object names are not checked in %d of %d files: only a licensed program knows the objects of %s"
                            .formatted(
                                    closed.size(),
                                    selection.files().size(),
                                    closed.getFirst().name()),
                    "let one tell them: workflow inventory take, then import"));
        }
    }

    List<String> objectNames() {
        return inventories.values().stream()
                .distinct()
                .flatMap(inventory -> inventory.names().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The file that a trial would run is the first one; of files that nobody can look into, their folder stands for them. */
    String sameness() {
        String objects = inventories.values().stream()
                .findFirst()
                .map(Inventory::toString)
                .orElse("");
        return models.isEmpty() ? selection.directory() + objects : objects;
    }
}
