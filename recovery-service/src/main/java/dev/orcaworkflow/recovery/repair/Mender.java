package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.gate.ConfigurationSource;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.gate.PureGates;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mends a text in rounds: look at it with validation's own eyes, apply one kind of repair, look again, until nothing is
 * wrong, a person is needed, or no repair applies. Reads the workspace and writes nothing.
 */
public final class Mender {
    /** Each round uses up one kind of repair, and a repair may bring to light what another one mends. */
    private static final int MOST_ROUNDS = 8;

    private final Workspace workspace;
    private final TimeLimits timeLimits;

    public Mender(Workspace workspace, TimeLimits timeLimits) {
        this.workspace = workspace;
        this.timeLimits = timeLimits;
    }

    /** @param answers names that people chose, by the unknown name */
    public MendingResult mend(Draft draft, Symptom symptom, Map<String, String> answers) {
        MendingCourse course = new MendingCourse(draft, symptom, answers, timeLimits, workspace);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<MendingResult> end = course.round(examine(course.draft()));
            if (end.isPresent()) {
                return end.get();
            }
        }
        return course.ending(examine(course.draft()));
    }

    private GateReport examine(Draft draft) {
        byte[] bytes = draft.text().getBytes(StandardCharsets.UTF_8);
        return PureGates.check(
                new ConfigurationSource(draft.config(), bytes, draft.folder()), workspace, options(draft.engine()));
    }

    /** Of an engine from outside nothing is known here; validation has said what there was to say about it. */
    private static GateOptions options(String engine) {
        GateOptions embedded = GateOptions.dryRun();
        return engine == null || engine.equals(EngineCapability.CATENARY.id())
                ? embedded.askingFor(engine)
                : new GateOptions(List.of(), Optional.of(engine), embedded.defaultEngine(), false);
    }
}
