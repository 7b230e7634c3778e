package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.output.ConstantColumns;
import dev.orcaworkflow.execution.output.ManifestWriter;
import dev.orcaworkflow.execution.output.OutputVerifier;
import dev.orcaworkflow.execution.output.ResultManifest;
import dev.orcaworkflow.execution.output.SymmetricColumns;
import dev.orcaworkflow.execution.output.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a run is a success: all its cases are accounted for, those that failed are tolerated, and the files are what
 * they should be. Writes the manifest of whatever came out.
 *
 * @param folder where the files lie
 * @param published where they will lie
 */
record Judgement(
        RunOrder order,
        Configuration configuration,
        EngineIdentity engine,
        Workspace workspace,
        Path folder,
        Path published) {

    AttemptResult of(EngineOutcome outcome, Stopwatch watch) throws IOException {
        return switch (outcome) {
            case EngineOutcome.Refused(Evidence evidence) -> watch.failed(engine, evidence);
            case EngineOutcome.LicenceDenied(Evidence evidence) ->
                new AttemptResult.LicenceDenied(watch.failed(engine, evidence));
            case EngineOutcome.Completed run -> of(run, watch.facts(engine, run.use()));
        };
    }

    private AttemptResult of(EngineOutcome.Completed run, RunFacts facts) throws IOException {
        CaseSummary cases = new CaseSummary(run.cases());
        FileCounts files = cases.files();
        if (files.total() == 0) {
            return failed(facts, FailureCode.INVALID_RESULT.evidence("The engine ran no case"), cases, List.of());
        }
        if (!cases.hasResults()) {
            return failed(facts, cases.evidence().orElseThrow(), cases, List.of());
        }
        return switch (OutputVerifier.verify(run, folder, published, workspace)) {
            case Verification.Faulty(String code, String message) ->
                failed(facts, FailureCode.valueOf(code).evidence(message), cases, List.of());
            case Verification.Sound(List<OutputFile> outputs) -> judged(run, facts, cases, outputs);
        };
    }

    private AttemptResult judged(
            EngineOutcome.Completed ran, RunFacts facts, CaseSummary cases, List<OutputFile> outputs)
            throws IOException {
        EngineOutcome.Completed run = ran.with(ConstantColumns.check(ran.outputs(), folder))
                .with(SymmetricColumns.check(configuration.engine(), ran.outputs(), folder));
        boolean accepted =
                cases.files().failed() <= configuration.engine().tolerance().orElse(order.tolerance());
        List<OutputFile> complete = withManifest(run, facts, cases, outputs, accepted ? "PASS" : "PARTIAL");
        return accepted
                ? new AttemptResult.Accepted(facts, run, cases.files(), cases.failures(), complete)
                : failed(facts, cases.evidence().orElseThrow(), cases, complete);
    }

    private static AttemptResult failed(
            RunFacts facts, Evidence evidence, CaseSummary cases, List<OutputFile> outputs) {
        return new AttemptResult.Failed(facts, evidence, cases.files(), cases.failures(), outputs);
    }

    private List<OutputFile> withManifest(
            EngineOutcome.Completed run, RunFacts facts, CaseSummary cases, List<OutputFile> outputs, String verdict)
            throws IOException {
        String name = ResultManifest.fileName(order.key());
        ResultManifest manifest = new ResultManifest(
                ResultManifest.SCHEMA,
                order.runId(),
                order.attempt(),
                order.revision(),
                engine,
                new ResultManifest.Source(order.key(), order.text().sha256()),
                run.inputs(),
                facts.startedAt(),
                facts.finishedAt(),
                run.use().cpuSeconds(),
                facts.maxRssBytes(),
                run.end(),
                cases.counts(),
                run.cases(),
                outputs,
                run.accepted(),
                run.limitations(),
                run.checks(),
                verdict);
        List<OutputFile> complete = new ArrayList<>(outputs);
        complete.add(ManifestWriter.write(manifest, folder.resolve(name), workspace.nameOf(published.resolve(name))));
        return complete;
    }
}
