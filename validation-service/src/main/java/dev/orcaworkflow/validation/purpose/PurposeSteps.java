package dev.orcaworkflow.validation.purpose;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Placement;
import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.yaml.ScalarMeaning;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.validation.purpose.PurposeStep.Result;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What each purpose does, in order. */
final class PurposeSteps {
    private static final Set<String> FORCES = Set.of(
            "effective tension",
            "wall tension",
            "end force",
            "end moment",
            "bend moment",
            "x bend moment",
            "y bend moment",
            "shear force",
            "contact force",
            "connection force",
            "connection moment");

    private PurposeSteps() {}

    /** @param safeAccess the step that keeps files apart from objects that they lack */
    static List<PurposeStep> of(Purpose purpose, PurposeStep safeAccess) {
        Stream<PurposeStep> steps =
                switch (purpose) {
                    case STANDARD -> Stream.empty();
                    case DASHBOARD ->
                        Stream.of(
                                PurposeSteps::summaryNeeded,
                                off(Output.VISUALIZATION, "a dashboard shows no views"),
                                off(Output.HISTOGRAMS, "a dashboard reads the summary tables only"),
                                off(Output.TIME_SERIES, "a dashboard reads the summary tables only"),
                                off(Output.ALL_VARIABLES, "only the variables of its columns are needed"),
                                new NeededVariables(Set.of()),
                                PurposeSteps::lastingNames,
                                safeAccess);
                    case FORCE_ANALYSIS ->
                        Stream.of(
                                off(Output.VISUALIZATION, "force analysis reads no views"),
                                off(
                                        Output.ALL_VARIABLES,
                                        "only forces, moments and the variables of its columns are needed"),
                                new NeededVariables(FORCES),
                                PurposeSteps::lastingNames,
                                safeAccess);
                };
        return steps.toList();
    }

    /** Nothing else is read by a dashboard, and which columns it wants only the author knows. */
    private static Result summaryNeeded(Configuration configuration) {
        return configuration.on(Output.SUMMARY)
                ? Result.NOTHING
                : Result.obstacle("a dashboard reads the summary tables, and orcaflex.postprocess.summary.flag is off");
    }

    private static PurposeStep off(Output output, String why) {
        return configuration -> configuration.on(output)
                ? Result.of(
                        put(configuration, List.of("orcaflex", "postprocess", output.flag(), "flag"), "False"),
                        "orcaflex.postprocess.%s.flag: False (%s)".formatted(output.flag(), why))
                : Result.NOTHING;
    }

    /** Otherwise digitalmodel puts the time of the run into every file's name. */
    private static Result lastingNames(Configuration configuration) {
        boolean lasting = configuration.node("default", "config", "overwrite", "output") instanceof YamlScalar scalar
                && scalar.meaning().equals(new ScalarMeaning.Bool(true));
        return lasting
                ? Result.NOTHING
                : Result.of(
                        put(configuration, List.of("default", "config", "overwrite", "output"), "True"),
                        "default.config.overwrite.output: True (result files have the same names in every run)");
    }

    private static List<dev.orcaworkflow.configuration.finding.Edit> put(
            Configuration configuration, List<String> path, String word) {
        return new Placement(configuration.text(), configuration.own()).put(path, new Setting.Word(word));
    }
}
