package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.contracts.RecoveryScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways in which a text may be changed: what each may touch, how far it goes, and the sentence that explains it. */
public enum Strategy {
    MEND_VALUE_FORM(
            "the form of a value, never its meaning",
            "once per problem of a job",
            "writes a list where a list is meant, a single name where one is meant, and in quotes a name that YAML takes"
                    + " for a number, a date or a truth value"),
    MEND_OLD_KEYS(
            "SummaryFileName and AdditionalData; never what they say",
            "once per job, and only where the program missed the key of today",
            "writes keys of an older version as the program reads them now"),
    COMPLETE_MISSING_SECTION(
            "adds summary_settings or its groups; nothing that is there",
            "only lines that every selected model has",
            "adds the settings that a flag needs, as the template has them, else from the"
                    + " variables named and the lines of the models"),
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
            "lets fewer files run at the same time, so that each has more memory and more of the machine"),
    SPLIT_CONFIGURATION(
            Reach.PROGRAMS,
            "engine.files_per_process",
            "a quarter of the files each, at least one; external programs only",
            "runs the configuration as several smaller ones, each within a limit of its own, and joins their tables"),
    MORE_MEMORY(
            "engine.memory_factor",
            "twice as much, at most eight times; more than any worker has is refused",
            "asks for more memory, so that fewer runs share what there is"),
    OTHER_START_SHAPE(
            Reach.SOLVER,
            "engine.statics_search",
            Reach.PROVED_STATICS,
            "looks for the static position from a catenary as the start shape of every line"),
    MORE_DAMPING(
            Reach.SOLVER,
            "engine.statics_search",
            Reach.PROVED_STATICS,
            "looks for the static position with five times the damping and the iterations"),
    START_SHAPE_AND_DAMPING(
            Reach.SOLVER, "engine.statics_search", Reach.PROVED_STATICS, "looks for the static position with both");

    /** Where a strategy applies. */
    private enum Reach {
        /** Any engine, from the policy {@code configuration} on. */
        ANYWHERE,
        /** Engines that are programs of their own. */
        PROGRAMS,
        /** Numerical settings of model inputs, of such programs: under the policy {@code inputs} only. */
        SOLVER;

        private static final String PROVED_STATICS = "policy inputs and external programs only; counts only where a run"
                + " from the position found converges with the model's own settings; the model's file is never written";
    }

    private final Reach reach;
    private final String touches;
    private final String bound;
    private final String description;

    Strategy(String touches, String bound, String description) {
        this(Reach.ANYWHERE, touches, bound, description);
    }

    Strategy(Reach reach, String touches, String bound, String description) {
        this.reach = reach;
        this.touches = touches;
        this.bound = bound;
        this.description = description;
    }

    /** Why it is out of the question for an engine under a policy; empty when it is not. */
    public Optional<String> obstacle(String engine, RecoveryScope scope) {
        return switch (reach) {
            case ANYWHERE -> Optional.empty();
            case PROGRAMS -> ofPrograms(engine);
            case SOLVER ->
                ofPrograms(engine)
                        .or(() -> scope == RecoveryScope.INPUTS
                                ? Optional.empty()
                                : Optional.of(id() + " is tried under the policy inputs only"));
        };
    }

    private Optional<String> ofPrograms(String engine) {
        return EngineCapability.CATENARY.id().equals(engine)
                ? Optional.of("%s does not apply to the embedded engine".formatted(id()))
                : Optional.empty();
    }

    /** It answers what a run showed and not what stands in the text. */
    private boolean isRemedy() {
        return switch (this) {
            case EXTEND_TIME_LIMIT,
                    FEWER_WORKERS,
                    SPLIT_CONFIGURATION,
                    MORE_MEMORY,
                    OTHER_START_SHAPE,
                    MORE_DAMPING,
                    START_SHAPE_AND_DAMPING -> true;
            case MEND_VALUE_FORM,
                    MEND_OLD_KEYS,
                    COMPLETE_MISSING_SECTION,
                    MEND_OBJECT_NAME,
                    SKIP_ABSENT_OBJECT,
                    USE_ANSWER -> false;
        };
    }

    /** @param names ids joined by {@code +} */
    public static boolean namesRemedy(String names) {
        return Stream.of(names.split("\\+")).flatMap(id -> find(id).stream()).anyMatch(Strategy::isRemedy);
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
