package dev.orcaworkflow.recovery.repair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways in which a text may be changed: what each may touch, how far it goes, and the sentence that explains it. */
public enum Strategy {
    MEND_VALUE_FORM(
            "the form of a value, never its meaning",
            "once per problem of a job",
            "writes a list where a list is meant and a single name where one is meant"),
    COMPLETE_MISSING_SECTION(
            "adds summary_settings or its groups; nothing that is there",
            "only lines that every selected model has",
            "adds the settings that a flag needs, from the variables named and the lines of the models"),
    MEND_OBJECT_NAME(
            "the spelling of object names",
            "only where exactly one real name differs in case, spaces or separators alone",
            "writes a name as the model has it where only case, spaces or separators differ"),
    SKIP_ABSENT_OBJECT(
            "engine.skip_absent",
            "only objects that other selected files have",
            "leaves out an object in the files that lack it; their cells say NOT_PRESENT"),
    USE_ANSWER(
            "object names", "only names that a person gave and the models have", "writes the name that a person chose"),
    EXTEND_TIME_LIMIT(
            "parallel_processing.timeout_per_file",
            "twice the limit, at most 20 times the batch's median and 4 h; not where the step shrank or the run was"
                    + " unstable",
            "gives each file more time"),
    FEWER_WORKERS(
            "parallel_processing.max_workers",
            "half of them, at most 4, at least 1",
            "lets fewer files run at the same time, so that each has more memory and more of the machine");

    private final String touches;
    private final String bound;
    private final String description;

    Strategy(String touches, String bound, String description) {
        this.touches = touches;
        this.bound = bound;
        this.description = description;
    }

    /** As events carry it, for example {@code mend-object-name}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it may change in a text. */
    public String touches() {
        return touches;
    }

    /** How far it goes. */
    public String bound() {
        return bound;
    }

    public String description() {
        return description;
    }

    public static List<String> ids() {
        return Stream.of(values()).map(Strategy::id).toList();
    }

    public static Optional<Strategy> find(String id) {
        return Stream.of(values()).filter(known -> known.id().equals(id)).findFirst();
    }
}
