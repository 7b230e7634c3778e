package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import java.util.List;

/** A name that differs from exactly one real name in case, spaces or separators only. */
record MendObjectName(List<Finding> findings) implements Repair {
    @Override
    public Strategy strategy() {
        return Strategy.MEND_OBJECT_NAME;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        return FoundEdits.of(findings, configuration.text());
    }
}
