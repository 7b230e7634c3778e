package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the engine chosen computes what is asked for. No engine stands in for another, so this is said before. */
final class EngineAbilityCheck implements Check {
    private static final Set<Output> OF_STATICS = Set.of(Output.SUMMARY, Output.RANGE_GRAPH);

    /** Keys that only programs outside this one heed, and why. */
    private static final Map<String, String> OF_PROGRAMS = Map.of(
            "statics_search", "it solves every line directly, without a start shape and without damping",
            "files_per_process", "it starts no process");

    @Override
    public void examine(Subject subject) {
        if (subject.engine().missing()) {
            missing(subject);
        }
        if (subject.postProcessing() && InputFiles.unreadable(subject).isEmpty()) {
            subject.engine().capability().ifPresent(engine -> abilities(subject, engine));
        }
    }

    private static void missing(Subject subject) {
        Configuration configuration = subject.configuration();
        YamlNode own = configuration.node("engine", "id");
        subject.add(Finding.of(
                Rule.ENGINE_UNKNOWN,
                own == null ? Position.wholeFile(configuration.key()) : own.at(),
                "no worker offers the engine '" + subject.engine().id() + "'",
                "start a worker that does, or name another engine"));
    }

    private static void abilities(Subject subject, EngineCapability engine) {
        if (subject.engine().embedded()) {
            outputs(subject);
            OF_PROGRAMS.forEach((key, reason) -> ofPrograms(subject, key, reason));
        }
        if (subject.configuration().on(Output.SUMMARY)) {
            Set<YamlMapping> seen = new LinkedHashSet<>();
            subject.configuration().summaryGroups().stream()
                    .flatMap(group -> group.columns().stream())
                    .filter(column -> column.documented() || seen.add(column.data()))
                    .forEach(column -> column(subject, engine, column));
        }
    }

    private static void ofPrograms(Subject subject, String key, String reason) {
        YamlNode asked = subject.configuration().node("engine", key);
        if (!PythonValues.isNull(asked)) {
            subject.add(Finding.of(
                    Rule.ENGINE_CANNOT_COMPUTE,
                    asked.at(),
                    "engine.%s does not apply to engine '%s': %s"
                            .formatted(key, subject.engine().id(), reason),
                    "leave it out, or name an engine that is a program of its own"));
        }
    }

    private static void outputs(Subject subject) {
        Configuration configuration = subject.configuration();
        for (Output output : Output.values()) {
            if (configuration.on(output)
                    && !OF_STATICS.contains(output)
                    && FlagCheck.saidByUser(configuration, output)) {
                subject.add(Finding.of(
                        Rule.ENGINE_CANNOT_COMPUTE,
                        FlagCheck.place(configuration, output),
                        "engine '" + subject.engine().id() + "' makes no " + output.flag(),
                        "switch it off, or name an engine that does"));
            }
        }
    }

    private static void column(Subject subject, EngineCapability engine, SummaryColumn column) {
        column.command()
                .filter(command -> !engine.computesCommand(command))
                .ifPresent(command -> cannot(subject, engine, column, "Command", command, engine.commands()));
        String key = column.documented() ? "VarName" : "Variable";
        column.variable()
                .filter(variable -> !engine.computesVariable(variable))
                .ifPresent(variable -> cannot(subject, engine, column, key, variable, engine.variables()));
        if (subject.engine().embedded()) {
            period(subject, column);
        }
    }

    private static void period(Subject subject, SummaryColumn column) {
        column.simulationPeriod()
                .filter(period -> !period.equals("StaticState"))
                .ifPresent(period -> subject.add(Finding.of(
                        Rule.REQUIRES_DYNAMICS,
                        column.at("SimulationPeriod"),
                        "SimulationPeriod '" + period + "' needs a simulation; engine '"
                                + subject.engine().id() + "' is static",
                        "write StaticState if the static value is meant, or name an engine that simulates")));
    }

    private static void cannot(
            Subject subject,
            EngineCapability engine,
            SummaryColumn column,
            String key,
            String value,
            List<String> able) {
        subject.add(Finding.of(
                        Rule.ENGINE_CANNOT_COMPUTE,
                        column.at(key),
                        "engine '" + engine.id() + "' does not compute " + key + " '" + value + "', only "
                                + String.join(", ", able),
                        "ask for one of these, or name another engine")
                .about(value, List.of()));
    }
}
