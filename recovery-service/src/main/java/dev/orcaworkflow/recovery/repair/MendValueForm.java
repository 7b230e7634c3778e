package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import java.util.List;

/** A list where a list is meant, one name where one is meant: the form of a value, never its meaning. */
record MendValueForm(List<Finding> findings) implements Repair {
    @Override
    public Strategy strategy() {
        return Strategy.MEND_VALUE_FORM;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        return FoundEdits.of(findings, configuration.text());
    }
}
