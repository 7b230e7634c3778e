package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import java.util.List;

/** Keys of an older version under the names that the program reads now. */
record MendOldKeys(List<Finding> findings) implements Repair {
    @Override
    public Strategy strategy() {
        return Strategy.MEND_OLD_KEYS;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        return FoundEdits.of(findings, configuration.text());
    }
}
