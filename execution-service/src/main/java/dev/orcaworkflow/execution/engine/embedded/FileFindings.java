package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.execution.engine.catenary.result.Extremes;
import dev.orcaworkflow.execution.engine.catenary.result.SolveChecks;
import dev.orcaworkflow.execution.engine.catenary.result.WorstSeen;
import java.util.List;

/** What the solved cases of one file add to the findings of the whole run. */
record FileFindings(
        Extremes.Kept extremes,
        SolveChecks.Seen solve,
        List<WorstSeen> loads,
        List<String> accepted,
        List<String> limitations) {}
