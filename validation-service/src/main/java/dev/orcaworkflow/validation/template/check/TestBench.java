package dev.orcaworkflow.validation.template.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.gate.ConfigurationSource;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.gate.PureGates;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.validation.capacity.Capacities;
import dev.orcaworkflow.validation.capacity.Capacity;
import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.text.Filling;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import dev.orcaworkflow.validation.template.text.TemplateRendering;
import dev.orcaworkflow.validation.template.text.TemplateText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps 1 and 2 of a verification: makes a configuration from the template and puts it through gates 1 to 3. */
@ApplicationScoped
class TestBench {
    private final Fixtures fixtures;
    private final Workspace workspace;
    private final Capacities capacities;

    TestBench(Fixtures fixtures, Workspace workspace, Capacities capacities) {
        this.fixtures = fixtures;
        this.workspace = workspace;
        this.capacities = capacities;
    }

    /**
     * What the first two steps leave for the others.
     *
     * @param unavailable why no trial can be run, or null when one can
     * @param files that the configuration selects, relative to the workspace root
     */
    record Prepared(
            String folder,
            String text,
            String engine,
            String engineBuild,
            String unavailable,
            String shape,
            List<String> files,
            StepOutcome syntax,
            StepOutcome schema) {

        boolean isWell() {
            return syntax.result() == StepResult.PASSED && schema.result() == StepResult.PASSED;
        }
    }

    Prepared prepare(TemplateRef ref, TemplateText template, TestRequest request) {
        Map<String, ParameterValue> values = new HashMap<>(template.test().parameters());
        values.putAll(request.parameters());
        String text =
                TemplateRendering.render(ref, template, Filling.of(ref.toString(), template.parameters(), values));
        String folder = folder(template, request);
        Capacity capacity = capacities.current();
        GateReport report = gates(ref, text, folder, template.engine(), capacity.engines());
        Optional<EngineCapability> offer = offer(report, capacity.engines());
        if (offer.isEmpty()) {
            // What an absent engine could do is nobody's to judge; the rest of the gates is.
            report = gates(ref, text, folder, template.engine(), List.of());
        }
        return new Prepared(
                folder,
                text,
                report.engine(),
                offer.map(EngineCapability::build).orElse("unknown"),
                offer.isPresent() ? null : unavailable(report, capacity),
                report.shape(),
                report.selection().files().stream().map(SelectedFile::relative).toList(),
                outcome(VerificationStep.SYNTAX, report.of(Gate.SYNTAX), "the engine reads it as YAML"),
                outcome(
                        VerificationStep.SCHEMA,
                        report.findings().stream()
                                .filter(finding -> finding.gate() != Gate.SYNTAX)
                                .toList(),
                        "%d input files".formatted(report.selection().files().size())));
    }

    private String folder(TemplateText template, TestRequest request) {
        if (request.folder() != null) {
            return request.folder();
        }
        if (template.test().fixture() != null) {
            return fixtures.layOut(template.test().fixture());
        }
        return template.test().folder() == null ? "" : template.test().folder();
    }

    private GateReport gates(
            TemplateRef ref, String text, String folder, String engine, List<EngineCapability> offered) {
        GateOptions options =
                new GateOptions(offered, Optional.ofNullable(engine), EngineCapability.CATENARY.id(), false);
        return PureGates.check(new ConfigurationSource(ref.file(), text.getBytes(UTF_8), folder), workspace, options);
    }

    private static Optional<EngineCapability> offer(GateReport report, List<EngineCapability> offered) {
        return offered.stream()
                .filter(engine -> engine.id().equals(report.engine()))
                .findFirst();
    }

    private static String unavailable(GateReport report, Capacity capacity) {
        return capacity.isKnown()
                ? "no worker offers the engine '%s'".formatted(report.engine())
                : "no worker has said yet what it can run";
    }

    private static StepOutcome outcome(VerificationStep step, List<Finding> findings, String well) {
        List<String> errors = findings.stream()
                .filter(Finding::isError)
                .map(Finding::toString)
                .toList();
        if (!errors.isEmpty()) {
            return StepOutcome.failed(step, String.join("; ", errors));
        }
        long warnings = findings.stream()
                .filter(finding -> finding.severity().id().equals("warning"))
                .count();
        return StepOutcome.passed(step, warnings == 0 ? well : well + ", with %d warnings".formatted(warnings));
    }
}
