package dev.orcaworkflow.validation.gate;

import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.GateView;
import dev.orcaworkflow.contracts.InputPrint;
import dev.orcaworkflow.contracts.Resources;
import java.util.ArrayList;
import java.util.List;

/**
 * What gates 1, 2, 3 and 5 found in a candidate; gate 4 and the batch still have their say.
 *
 * @param engine engine that would run it, or null while none is known
 * @param shape configurations of one shape share a passed trial; null when no file was selected
 * @param trialFile file for the trial, relative to the workspace root, or null
 * @param output directory and stem of the result files, relative to the workspace root, or null
 * @param input what was seen of the input files, or null when there are none yet
 * @param deferred the input is what an earlier job of the batch writes, so neither files nor trial can be judged yet
 */
public record Assessment(
        Candidate candidate,
        String engine,
        String engineBuild,
        String shape,
        String trialFile,
        String output,
        int files,
        InputPrint input,
        Resources resources,
        double expectedSeconds,
        boolean deferred,
        List<FindingView> findings,
        List<GateView> gates) {

    public List<FindingView> errors() {
        return findings.stream()
                .filter(finding -> finding.severity().equals("error"))
                .toList();
    }

    /** It runs as it is, or once it is mended; so what it writes is taken. */
    public boolean mayWrite() {
        return output != null && errors().stream().allMatch(FindingView::repairable);
    }

    public Assessment with(Candidate other) {
        return new Assessment(
                other,
                engine,
                engineBuild,
                shape,
                trialFile,
                output,
                files,
                input,
                resources,
                expectedSeconds,
                deferred,
                findings,
                gates);
    }

    public Assessment with(List<FindingView> more) {
        List<FindingView> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Assessment(
                candidate,
                engine,
                engineBuild,
                shape,
                trialFile,
                output,
                files,
                input,
                resources,
                expectedSeconds,
                deferred,
                all,
                gates);
    }

    /** Writes nothing that another configuration of its batch could write. */
    public Assessment withoutOutput() {
        return new Assessment(
                candidate,
                engine,
                engineBuild,
                shape,
                trialFile,
                null,
                files,
                input,
                resources,
                expectedSeconds,
                deferred,
                findings,
                gates);
    }

    /** The gates with the trial's result in its place, between the input files and the resources. */
    public List<GateView> gatesWith(GateView trial) {
        List<GateView> all = new ArrayList<>(gates);
        all.removeIf(gate -> gate.gate().equals(trial.gate()));
        int place = (int)
                all.stream().takeWhile(gate -> !gate.gate().equals("resources")).count();
        all.add(place, trial);
        return all;
    }
}
