package dev.orcaworkflow.execution.engine;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.Extreme;
import java.util.List;
import java.util.stream.Stream;

/** What an engine says about a run. Whether that is a success is for the house to decide. */
public sealed interface EngineOutcome {

    /**
     * The run went through all its cases; some of them may have failed.
     *
     * @param cases one per case, in the order of the result tables
     * @param outputs every file it wrote into the output directory
     * @param inputs every file it read, as it was when it was read
     * @param accepted simplifications that the user accepted and that affect these results, by id
     * @param limitations limits of the engine that hold for these results, one sentence each
     * @param use what it took of the machine
     * @param end how what computed ended; of several processes the first that failed, else the last
     */
    record Completed(
            List<CaseResult> cases,
            List<EngineOutput> outputs,
            List<InputFile> inputs,
            List<CheckResult> checks,
            List<Extreme> extremes,
            List<String> accepted,
            List<String> limitations,
            RunUse use,
            RunEnd end)
            implements EngineOutcome {

        /** Of an engine inside the worker. */
        public Completed(
                List<CaseResult> cases,
                List<EngineOutput> outputs,
                List<InputFile> inputs,
                List<CheckResult> checks,
                List<Extreme> extremes,
                List<String> accepted,
                List<String> limitations,
                double cpuSeconds) {
            this(
                    cases,
                    outputs,
                    inputs,
                    checks,
                    extremes,
                    accepted,
                    limitations,
                    RunUse.inside(cpuSeconds),
                    RunEnd.INSIDE);
        }

        /** The same with one more check. */
        public Completed with(CheckResult check) {
            List<CheckResult> more =
                    Stream.concat(checks.stream(), Stream.of(check)).toList();
            return new Completed(cases, outputs, inputs, more, extremes, accepted, limitations, use, end);
        }
    }

    /**
     * There was no licence to run it with. Nothing is wrong with the configuration and nothing ran: it is to wait, and
     * the attempt does not count.
     */
    record LicenceDenied(Evidence evidence) implements EngineOutcome {}

    /** The configuration as a whole could not be run; no case was. */
    record Refused(Evidence evidence) implements EngineOutcome {}
}
