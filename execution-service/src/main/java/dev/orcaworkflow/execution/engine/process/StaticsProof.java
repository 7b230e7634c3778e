package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.setting.StaticsSearch;
import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Evidence;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is said of static positions that were looked for in another way than the model's own. */
record StaticsProof(Optional<StaticsSearch> search) {
    private static final Set<String> NOT_CONVERGED = Set.of("27", "NOT_CONVERGED");

    /** A position that was found, and from which the model's own settings do not converge, is no static position. */
    Evidence judged(PortionResult portion, Evidence failure) {
        String code = failure.engineCode() == null ? "" : failure.engineCode().toUpperCase(Locale.ROOT);
        return search.isPresent() && !portion.folder().isSearch() && NOT_CONVERGED.contains(code)
                ? new Evidence(
                        failure.exitCode(),
                        failure.signal(),
                        "STATICS_NOT_PROVED",
                        failure.exceptionType(),
                        failure.modelState(),
                        "Found with another %s, and from there the model's own settings do not converge: %s"
                                .formatted(search.get().words(), failure.message()),
                        failure.logTail())
                : failure;
    }

    Optional<CheckResult> check(Collection<FileState> states) {
        long proved = states.stream().filter(FileState::succeeded).count();
        return search.map(way -> new CheckResult(
                "S6",
                "warning",
                proved == states.size(),
                "%d of %d files".formatted(proved, states.size()),
                "all",
                "Static positions were found with another %s, and hold with the models' own settings"
                        .formatted(way.words())));
    }
}
