package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** S1 to S5 over all files of an attempt, with what the program checked itself. */
final class SimulationChecks {
    private static final int NAMED = 5;

    private static final Map<String, String> MEANING = Map.of(
            "S1", "the state of the simulation is known and complete",
            "S2", "the simulation reached its end",
            "S3", "the statistics window lies within the simulation",
            "S4", "nothing dynamic is asked of a static file");

    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final List<String> buildUp = new ArrayList<>();
    private final List<CheckResult> own = new ArrayList<>();
    private int rows;
    private boolean endDeclared;
    private boolean warningsTold;
    private int leftBehind;

    void see(SimulationPolicy policy, SimulationPolicy.Row row) {
        rows++;
        endDeclared |= policy.expectedStop().isPresent();
        if (policy.includesBuildUp(row)) {
            buildUp.add("%s (use [0, %s])".formatted(row.stem(), row.stop()));
        }
    }

    void fault(Evidence evidence) {
        String id = evidence.message().length() > 2 ? evidence.message().substring(0, 2) : "";
        if (MEANING.containsKey(id)) {
            faults.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(evidence.message().substring(3));
        }
    }

    void see(Ending ending) {
        leftBehind += ending.leftBehind();
        for (EngineEvent.Check check : ending.checks()) {
            warningsTold |= "S5".equals(check.id());
            own.add(new CheckResult(
                    check.id(), "warning", check.passed(), check.value(), check.limit(), check.message()));
        }
    }

    List<CheckResult> all() {
        List<CheckResult> checks = new ArrayList<>();
        for (String id : List.of("S1", "S2", "S3", "S4")) {
            checks.add(check(id));
        }
        if (!warningsTold) {
            checks.add(new CheckResult(
                    "S5",
                    "warning",
                    null,
                    null,
                    null,
                    "Statics convergence and OrcaFlex warnings: not available, the program does not tell them"));
        }
        if (leftBehind > 0) {
            checks.add(new CheckResult(
                    "E1",
                    "warning",
                    false,
                    Integer.toString(leftBehind),
                    "0",
                    "Processes that the program left behind when it ended; they were ended"));
        }
        checks.addAll(own);
        return checks;
    }

    private CheckResult check(String id) {
        List<String> found = faults.getOrDefault(id, List.of());
        if (!found.isEmpty()) {
            return new CheckResult(id, "error", false, found.size() + " of " + rows + " rows", "0", shortened(found));
        }
        if (rows == 0) {
            return new CheckResult(id, "error", null, null, null, "Needs " + ProgramTable.CASE + " in a table");
        }
        if (id.equals("S2") && !endDeclared) {
            return new CheckResult(
                    id,
                    "error",
                    null,
                    null,
                    null,
                    "Needs the expected end: declare engine.case.stop_time (and log_interval) in seconds");
        }
        if (id.equals("S3") && !buildUp.isEmpty()) {
            return new CheckResult(
                    id,
                    "warning",
                    false,
                    buildUp.size() + " of " + rows + " rows",
                    "0",
                    "The whole simulation includes its build-up: " + shortened(buildUp));
        }
        return new CheckResult(id, "error", true, null, null, MEANING.get(id));
    }

    private static String shortened(List<String> sentences) {
        String shown = String.join("; ", sentences.subList(0, Math.min(NAMED, sentences.size())));
        return sentences.size() <= NAMED ? shown : shown + "; ...";
    }
}
