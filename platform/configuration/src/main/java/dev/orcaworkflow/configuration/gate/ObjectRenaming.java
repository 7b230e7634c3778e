package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Edit;
import java.util.List;

/** Puts another object's name wherever a configuration says a wrong one: what an answer to a suggestion does. */
public final class ObjectRenaming {
    private ObjectRenaming() {}

    /** Edits of the configuration's text; quotes stay as they are. Empty when it does not name the object. */
    public static List<Edit> edits(Configuration configuration, String wrong, String right) {
        return NamedObject.in(configuration).stream()
                .filter(named -> named.name().equals(wrong))
                .filter(named -> named.node().at().file().equals(configuration.key()))
                .map(named -> FormEdits.rename(named.node(), right))
                .distinct()
                .toList();
    }
}
