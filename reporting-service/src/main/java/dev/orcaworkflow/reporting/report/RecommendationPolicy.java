package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.FailureGroup;
import dev.orcaworkflow.reporting.report.BatchReport.JobLine;
import dev.orcaworkflow.reporting.verification.Factors;
import dev.orcaworkflow.reporting.verification.GoverningCase;
import dev.orcaworkflow.reporting.verification.GoverningTable;
import java.util.ArrayList;
import java.util.List;

/** What to do next, most pressing first. Pure: the same batch, the same advice. */
final class RecommendationPolicy {
    private static final int MOST_FREQUENT = 3;

    private RecommendationPolicy() {}

    static List<Recommendation> advise(BatchSummary batch, ReportScan scan, StudyReport.Context context) {
        GoverningTable governing = scan.results().governing();
        List<Recommendation> advice = new ArrayList<>();
        advice.addAll(answers(scan.questions()));
        advice.addAll(weakLines(governing));
        advice.addAll(anchors(governing));
        advice.addAll(reviews(scan.changed()));
        advice.addAll(fixes(context.failures()));
        advice.addAll(CapacityAdvice.of(batch, scan, context));
        return advice;
    }

    private static List<Recommendation> answers(List<ReportScan.Question> questions) {
        return questions.stream()
                .map(question -> new Recommendation(
                        "answer",
                        "Answer for " + question.signature() + ": " + question.suggestion(),
                        question.count() + " waiting, first " + question.firstConfig()))
                .toList();
    }

    private static List<Recommendation> weakLines(GoverningTable governing) {
        return governing.cases().stream()
                .filter(GoverningCase::isWeak)
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

    private static List<Recommendation> reviews(List<JobLine> changed) {
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
