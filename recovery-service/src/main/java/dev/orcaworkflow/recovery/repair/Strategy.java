package dev.orcaworkflow.recovery.repair;

import java.util.Locale;

/** The ways in which a text may be changed, each with the sentence that explains it. */
public enum Strategy {
    MEND_VALUE_FORM("writes a list where a list is meant and a single name where one is meant"),
    COMPLETE_MISSING_SECTION(
            "adds the settings that a flag needs, from the variables named and the lines of the models"),
    MEND_OBJECT_NAME("writes a name as the model has it where only case, spaces or separators differ"),
    SKIP_ABSENT_OBJECT("leaves out an object in the files that lack it; their cells say NOT_PRESENT"),
    USE_ANSWER("writes the name that a person chose"),
    EXTEND_TIME_LIMIT("gives each file more time");

    private final String description;

    Strategy(String description) {
        this.description = description;
    }

    /** As events carry it, for example {@code mend-object-name}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String description() {
        return description;
    }
}
