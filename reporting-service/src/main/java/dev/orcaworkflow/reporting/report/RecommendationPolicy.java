package dev.orcaworkflow.reporting.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.reporting.job.FailureGroup;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.verification.Factors;
import dev.orcaworkflow.reporting.verification.GoverningTable;
import dev.orcaworkflow.reporting.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What to do next, most pressing first. Pure: the same batch, the same advice. */
final class RecommendationPolicy {
    private static final int MOST_FREQUENT = 3;

    private RecommendationPolicy() {}

    static List<Recommendation> advise(List<JobSummary> jobs, List<FailureGroup> failures, GoverningTable governing) {
        List<Recommendation> advice = new ArrayList<>();
        advice.addAll(answers(jobs));
        advice.addAll(weakLines(governing));
        advice.addAll(anchors(governing));
        advice.addAll(reviews(jobs));
        advice.addAll(fixes(failures));
        return advice;
    }

    private static List<Recommendation> answers(List<JobSummary> jobs) {
        return jobs.stream()
                .filter(job ->
                        job.state() == JobState.RECOVERING && job.detail().suggestion() != null)
                .collect(groupingBy(JobSummary::signature, TreeMap::new, toList()))
                .values()
                .stream()
                .map(waiting -> new Recommendation(
                        "answer",
                        "Answer for " + waiting.getFirst().signature() + ": "
                                + waiting.getFirst().detail().suggestion(),
                        waiting.size() + " waiting, first " + waiting.getFirst().config()))
                .toList();
    }

    private static List<Recommendation> weakLines(GoverningTable governing) {
        return governing.cases().stream()
                .filter(row -> row.verdict() == Verdict.FAIL
                        && row.safetyFactor() != null
                        && row.requiredFactor() != null
                        && row.safetyFactor() < row.requiredFactor())
                .map(row -> new Recommendation(
                        "strength",
                        "Strengthen " + row.line() + " or limit the offset: its safety factor does not hold when "
                                + row.condition() + ".",
                        Numbers.fixed(row.tensionKN(), 1) + " kN against an MBL of " + Numbers.fixed(row.mblKN(), 0)
                                + " kN in " + row.caseId()))
                .toList();
    }

    private static List<Recommendation> anchors(GoverningTable governing) {
        return governing.uplifts().stream()
                .map(extreme -> new Recommendation(
                        "anchor-uplift",
                        "Lengthen the ground chain of " + extreme.line()
                                + " or choose an anchor that takes uplift: a drag anchor does not.",
                        Numbers.fixed(extreme.upliftKN(), 1) + " kN uplift in " + extreme.caseId() + " "
                                + Factors.text(extreme.factors())))
                .toList();
    }

    private static List<Recommendation> reviews(List<JobSummary> jobs) {
        List<JobSummary> changed = jobs.stream()
                .filter(job -> job.state() == JobState.SUCCEEDED && job.mark() == Mark.TEXT_CHANGED)
                .sorted(comparing(JobSummary::config))
                .toList();
        return changed.isEmpty()
                ? List.of()
                : List.of(new Recommendation(
                        "review-changes",
                        "Read the differences of " + Numbers.counted(changed.size(), "changed configuration")
                                + " before these results are issued.",
                        "first " + changed.getFirst().config()));
    }

    private static List<Recommendation> fixes(List<FailureGroup> failures) {
        return failures.stream()
                .filter(group -> group.fix() != null)
                .limit(MOST_FREQUENT)
                .map(group -> new Recommendation(
                        "fix", group.fix(), Numbers.counted(group.count(), "configuration") + ": " + group.message()))
                .toList();
    }
}
