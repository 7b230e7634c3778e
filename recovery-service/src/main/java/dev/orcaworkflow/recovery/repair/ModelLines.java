package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.model.Model;
import dev.orcaworkflow.configuration.model.ModelObject;
import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.model.ModelResult;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of the models that a configuration selects, and what may be asked of them. */
record ModelLines(GateReport report, Workspace workspace) {
    private static final String USUAL = "Effective Tension";

    /** Lines that every selected model has, in the first model's order; empty when no model can be read here. */
    List<String> everywhere() {
        List<Set<String>> linesOfModels = report.selection().files().stream()
                .map(file -> ModelReader.read(file.path(), workspace))
                .flatMap(ModelLines::readable)
                .map(ModelLines::of)
                .distinct()
                .toList();
        return linesOfModels.isEmpty()
                ? List.of()
                : linesOfModels.getFirst().stream()
                        .filter(line -> linesOfModels.stream().allMatch(lines -> lines.contains(line)))
                        .toList();
    }

    private static Stream<Model> readable(ModelResult result) {
        return switch (result) {
            case ModelResult.Readable(Model model) -> Stream.of(model);
            case ModelResult.Unreadable _ -> Stream.empty();
        };
    }

    private static Set<String> of(Model model) {
        Set<String> names = new LinkedHashSet<>();
        model.objects("Lines").stream().map(ModelObject::name).forEach(names::add);
        return names;
    }

    /** The variables that the user named for lines and that have a value at a line's end. */
    List<String> variables(Configuration configuration) {
        List<String> named = PythonValues.texts(configuration.node("parameters", "VarNames", "Line")).stream()
                .filter(this::isComputed)
                .toList();
        return named.isEmpty() ? List.of(USUAL) : named;
    }

    private boolean isComputed(String variable) {
        boolean embedded = report.engine().equals(EngineCapability.CATENARY.id());
        return !embedded || EngineCapability.CATENARY.computesVariable(variable);
    }
}
