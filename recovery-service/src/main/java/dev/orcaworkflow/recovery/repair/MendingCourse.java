package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Edits;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.setting.StaticsSearch;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One text on its way through the rounds, and what was done to it. */
final class MendingCourse {
    private final Symptom symptom;
    private final Map<String, String> answers;
    private final TimeLimits timeLimits;
    private final Workspace workspace;
    private final List<Strategy> strategies = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final Set<String> skipped = new HashSet<>();
    private Optional<Finding> first = Optional.empty();
    private Draft draft;

    MendingCourse(
            Draft draft, Symptom symptom, Map<String, String> answers, TimeLimits timeLimits, Workspace workspace) {
        this.draft = draft;
        this.symptom = symptom;
        this.answers = answers;
        this.timeLimits = timeLimits;
        this.workspace = workspace;
    }

    Draft draft() {
        return draft;
    }

    /** Applies the next repair; the result when there is none to apply. */
    Optional<MendingResult> round(GateReport report) {
        List<Finding> errors = errors(report);
        first = first.or(() -> errors.stream().findFirst());
        Optional<Repair> repair = report.configuration()
                .flatMap(_ -> new RepairChoice(report, errors, answers, draft, workspace).next())
                .or(() -> errors.isEmpty()
                        ? report.configuration().flatMap(configuration -> forSymptom(configuration, report))
                        : Optional.empty());
        boolean applied = repair.isPresent() && apply(repair.get(), report);
        return applied ? Optional.empty() : Optional.of(ending(report));
    }

    private static List<Finding> errors(GateReport report) {
        return report.findings().stream().filter(Finding::isError).toList();
    }

    private Optional<Repair> forSymptom(Configuration configuration, GateReport report) {
        Optional<Repair> skip = symptom.absentObject()
                .filter(_ -> !strategies.contains(Strategy.SKIP_ABSENT_OBJECT))
                .map(name -> new SkipAbsentObject(List.of(name)));
        return skip.or(() -> oldKeys(report))
                .or(() -> remedy(configuration, report.selection().files().size()));
    }

    /** Not before the program has missed one of today's: an older one reads them as they are. */
    private Optional<Repair> oldKeys(GateReport report) {
        List<Finding> found = report.findings().stream()
                .filter(finding -> finding.rule().equals(Rule.OLD_STYLE_KEY.id()))
                .toList();
        return symptom.missingKey()
                .filter(key -> found.stream().anyMatch(finding -> key.equals(finding.subject())))
                .map(_ -> new MendOldKeys(found));
    }

    /** One at a time: what helped shall be known. */
    private Optional<Repair> remedy(Configuration configuration, int files) {
        boolean done = symptom.remedies().stream().anyMatch(strategies::contains);
        return symptom.remedies().stream()
                .filter(_ -> !done)
                .flatMap(remedy -> repair(remedy, files))
                .filter(repair -> !repair.rewrite(configuration).edits().isEmpty())
                .findFirst();
    }

    private Stream<Repair> repair(Strategy remedy, int files) {
        return switch (remedy) {
            case EXTEND_TIME_LIMIT ->
                Stream.of(new ExtendTimeLimit(timeLimits, symptom.usualTime(), symptom.reached()));
            case FEWER_WORKERS -> Stream.of(new FewerWorkers());
            case SPLIT_CONFIGURATION -> Stream.of(new SplitConfiguration(files));
            case MORE_MEMORY -> Stream.of(new MoreMemory());
            case OTHER_START_SHAPE -> Stream.of(new SearchStatics(remedy, StaticsSearch.START_SHAPE));
            case MORE_DAMPING -> Stream.of(new SearchStatics(remedy, StaticsSearch.DAMPING));
            case START_SHAPE_AND_DAMPING -> Stream.of(new SearchStatics(remedy, StaticsSearch.START_SHAPE_AND_DAMPING));
            case MEND_VALUE_FORM,
                    MEND_OLD_KEYS,
                    COMPLETE_MISSING_SECTION,
                    MEND_OBJECT_NAME,
                    SKIP_ABSENT_OBJECT,
                    USE_ANSWER -> Stream.empty();
        };
    }

    private boolean apply(Repair repair, GateReport report) {
        Rewriting rewriting = repair.rewrite(report.configuration().orElseThrow());
        if (rewriting.edits().isEmpty()) {
            return false;
        }
        if (repair instanceof SkipAbsentObject(List<String> names)) {
            skipped.addAll(names);
        }
        strategies.add(repair.strategy());
        changes.addAll(rewriting.changes());
        draft = draft.with(Edits.apply(draft.text(), rewriting.edits()));
        return true;
    }

    MendingResult ending(GateReport report) {
        List<Finding> errors = errors(report);
        if (!errors.isEmpty()) {
            return unmended(errors);
        }
        return strategies.isEmpty() ? new MendingResult.Sound() : mended(report);
    }

    private static MendingResult unmended(List<Finding> errors) {
        return errors.stream()
                .filter(error -> !error.answerable())
                .findFirst()
                .<MendingResult>map(MendingResult.Beyond::new)
                .orElseGet(() -> new MendingResult.Unanswered(errors.getFirst()));
    }

    private MendingResult mended(GateReport report) {
        return new MendingResult.Mended(
                first,
                draft.text(),
                List.copyOf(strategies),
                List.copyOf(changes),
                report.shape(),
                new TrialFile(report, workspace).choose(skipped, symptom.file()));
    }
}
