package dev.orcaworkflow.validation.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.gate.ConfigurationSource;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.gate.InputIdentity;
import dev.orcaworkflow.configuration.gate.PureGates;
import dev.orcaworkflow.configuration.gate.VerdictHint;
import dev.orcaworkflow.configuration.workspace.PathResolution;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.InputPrint;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.validation.capacity.Capacity;
import dev.orcaworkflow.validation.inventory.StoredInventories;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a candidate through gates 1, 2, 3 and 5. Reads files of the workspace, and for binary ones what is stored of them;
 * any bytes at all give an assessment.
 */
@ApplicationScoped
public class ConfigurationGates {
    /** Findings that an earlier configuration of a sequence may still make untrue. */
    private static final Set<String> OF_MISSING_INPUT = Set.of(Rule.DIRECTORY_MISSING.id(), Rule.NO_FILES_MATCHED.id());

    private final Workspace workspace;
    private final ResourceGate resourceGate;
    private final StoredInventories inventories;

    ConfigurationGates(Workspace workspace, ResourceGate resourceGate, StoredInventories inventories) {
        this.workspace = workspace;
        this.resourceGate = resourceGate;
        this.inventories = inventories;
    }

    public Assessment assess(Candidate candidate, byte[] bytes, Capacity capacity) {
        GateOptions options =
                capacity.gateOptions(candidate.submission().engine()).knowing(inventories);
        ConfigurationSource source = new ConfigurationSource(
                candidate.job().config(), bytes, candidate.submission().folder());
        GateReport report = PureGates.check(source, workspace, options);
        boolean deferred = isFedBySequence(candidate, report);
        if (deferred) {
            report = PureGates.check(source, workspace, options.deferringInput());
        }
        return assessment(candidate, bytes, report, deferred, capacity);
    }

    /** Its input is not there, but a predecessor in a sequence may write it: execution looks again before the start. */
    private static boolean isFedBySequence(Candidate candidate, GateReport report) {
        List<Finding> errors =
                report.findings().stream().filter(Finding::isError).toList();
        return !errors.isEmpty()
                && errors.stream().allMatch(error -> OF_MISSING_INPUT.contains(error.rule()))
                && hasPredecessor(candidate, report);
    }

    private static boolean hasPredecessor(Candidate candidate, GateReport report) {
        return candidate.submission().settings().mode() == Mode.SEQUENTIAL
                && report.configuration()
                        .flatMap(configuration -> configuration.workflow().previousConfig())
                        .isPresent();
    }

    private Assessment assessment(
            Candidate candidate, byte[] bytes, GateReport report, boolean deferred, Capacity capacity) {
        List<FindingView> findings = new ArrayList<>(candidate.remarks());
        report.findings().stream().map(Remark::of).forEach(findings::add);
        Fragment.hint(candidate.job().config(), bytes, report).ifPresent(findings::add);
        ResourceNeed need = resourceGate.need(report, capacity);
        GateResult resources = resourceGate.check(candidate.job().config(), report.engine(), need, capacity);
        findings.addAll(resources.remarks());
        return new Assessment(
                candidate,
                report.engine(),
                build(report.engine(), capacity),
                report.shape(),
                trialFile(report),
                report.configuration()
                        .flatMap(configuration -> output(candidate, configuration))
                        .orElse(null),
                report.selection().files().size(),
                input(candidate, report),
                need.resources(),
                need.expectedSeconds(),
                deferred,
                List.copyOf(findings),
                GateViews.of(report, findings, deferred, resources));
    }

    private static String build(String engine, Capacity capacity) {
        return capacity.engines().stream()
                .filter(offer -> offer.id().equals(engine))
                .map(EngineCapability::build)
                .findFirst()
                .orElse("unknown");
    }

    /**
     * A rejected configuration runs nothing, so its files are not read for it; and what an earlier configuration may
     * write again before this one runs is no change to speak of.
     */
    private InputPrint input(Candidate candidate, GateReport report) {
        boolean settled = report.hint() == VerdictHint.CLEAN && !hasPredecessor(candidate, report);
        if (!settled || report.selection().files().isEmpty()) {
            return null;
        }
        InputIdentity seen = InputIdentity.of(report.selection(), workspace);
        return new InputPrint(seen.digest(), seen.sources().size(), seen.bytes());
    }

    private static String trialFile(GateReport report) {
        return report.selection().files().isEmpty()
                ? null
                : report.selection().files().getFirst().relative();
    }

    /** The manifest bears the stem alone, so a label of its own does not keep a configuration apart from another. */
    private Optional<String> output(Candidate candidate, Configuration configuration) {
        return switch (workspace.resolve(candidate.submission().folder(), configuration.outputDirectory())) {
            case PathResolution.Inside inside ->
                Optional.of(Remark.wellFormed(inside.relative() + "/" + Stem.of(configuration.key())));
            case PathResolution.Refused _ -> Optional.empty();
        };
    }
}
