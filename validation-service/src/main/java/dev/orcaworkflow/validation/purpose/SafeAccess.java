package dev.orcaworkflow.validation.purpose;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.gate.ConfigurationSource;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.configuration.gate.PureGates;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.util.List;
import java.util.Objects;

/**
 * Safe object access: an object that some of the selected models lack is skipped in those files, where the cells say
 * {@code NOT_PRESENT}. A name that no model has stays a question: skipping it would hide a slip of the pen.
 */
record SafeAccess(Workspace workspace, String folder, GateOptions options) implements PurposeStep {

    @Override
    public Result apply(Configuration configuration) {
        List<Finding> absent = PureGates.check(
                        new ConfigurationSource(
                                configuration.key(), configuration.text().getBytes(UTF_8), folder),
                        workspace,
                        options)
                .findings()
                .stream()
                .filter(finding -> finding.rule().equals(Rule.OBJECT_ABSENT.id()))
                .toList();
        if (absent.isEmpty()) {
            return Result.NOTHING;
        }
        List<Edit> edits = absent.stream()
                .map(Finding::edit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> names = absent.stream().map(Finding::subject).distinct().toList();
        return Result.of(
                edits,
                "engine.skip_absent: %s (some of the files lack them and are told so)"
                        .formatted(String.join(", ", names)));
    }
}
