package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a missing {@code summary_settings} would have asked for. The surest source wins: the template that the
 * configuration came from, then its own master for such sections with the variables that it names and the lines that its
 * models have. What its base configuration ({@code default_yaml}) has is joined before it is judged, and so never missing.
 */
record SectionContent(GateReport report, Draft draft, Workspace workspace) {
    private static final String SECTION = "summary_settings";

    Optional<CompleteMissingSection> best() {
        return draft.template()
                .flatMap(text -> groups("template", text))
                .map(groups -> new CompleteMissingSection(groups, "as its template has it"))
                .or(this::fromModels);
    }

    private Optional<CompleteMissingSection> fromModels() {
        List<String> lines = new ModelLines(report, workspace).everywhere();
        return lines.isEmpty()
                ? Optional.empty()
                : report.configuration()
                        .map(configuration ->
                                new LineTable(lines, variables(configuration), LineTable.master(configuration)))
                        .map(table -> new CompleteMissingSection(table.groups(), table.words()));
    }

    private List<String> variables(Configuration configuration) {
        return new ModelLines(report, workspace).variables(configuration);
    }

    private static Optional<Setting.Items> groups(String file, String text) {
        return switch (YamlReader.read(file, text.getBytes(StandardCharsets.UTF_8), YamlLimits.CONFIGURATION)) {
            case YamlResult.YamlDocument document -> groups(document.root(), text);
            case YamlResult.Unreadable _ -> Optional.empty();
        };
    }

    private static Optional<Setting.Items> groups(YamlMapping root, String text) {
        var groups =
                PythonValues.items(PythonValues.mapping(root.get(SECTION), root).get("groups"));
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new Setting.Items(groups.stream()
                        .map(group -> WrittenSetting.of(group, text))
                        .toList()));
    }
}
