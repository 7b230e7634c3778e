package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.FileFailure;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.output.ResultManifest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cases of a run, counted by case and by file. A file failed when one of its cases did. */
record CaseSummary(List<CaseResult> cases) {
    private static final int MOST_FAILURES = 200;

    FileCounts files() {
        Set<String> all = new HashSet<>();
        Set<String> failed = new HashSet<>();
        for (CaseResult result : cases) {
            all.add(result.file());
            if (!result.succeeded()) {
                failed.add(result.file());
            }
        }
        return new FileCounts(all.size(), all.size() - failed.size(), failed.size());
    }

    ResultManifest.Cases counts() {
        int completed = (int) cases.stream().filter(CaseResult::succeeded).count();
        return new ResultManifest.Cases(cases.size(), completed, cases.size() - completed, 0);
    }

    List<FileFailure> failures() {
        return cases.stream()
                .filter(result -> !result.succeeded())
                .limit(MOST_FAILURES)
                .map(result -> new FileFailure(result.file(), result.id(), result.failure()))
                .toList();
    }

    boolean hasResults() {
        return cases.stream().anyMatch(CaseResult::succeeded);
    }

    /** What stopped the job: the first failure, typed as it came, with how many there were. */
    Optional<Evidence> evidence() {
        List<CaseResult> failed =
                cases.stream().filter(result -> !result.succeeded()).toList();
        return failed.stream().findFirst().map(first -> {
            Evidence evidence = first.failure();
            String message = failed.size() == 1
                    ? evidence.message()
                    : "%s (the first of %d cases of %d that failed)"
                            .formatted(evidence.message(), failed.size(), cases.size());
            return new Evidence(
                    evidence.exitCode(),
                    evidence.signal(),
                    evidence.engineCode(),
                    evidence.exceptionType(),
                    evidence.modelState(),
                    message,
                    evidence.logTail());
        });
    }
}
