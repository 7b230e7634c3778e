package dev.orcaworkflow.reporting.report;

import dev.orcaworkflow.reporting.objective.Compliance;
import dev.orcaworkflow.reporting.objective.Measures;
import dev.orcaworkflow.reporting.objective.ServiceLevelObjective;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;

/** A report as one self-contained page that reads well on paper: no script, nothing loaded from elsewhere. */
public final class HtmlRendering {
    private HtmlRendering() {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(
                BatchReport report, List<TensionPlot> plots, List<ObjectiveLine> objectives);
    }

    /** One of the five standards, judged for this batch. */
    public record ObjectiveLine(String title, String limit, String value, String word) {}

    public static String of(StudyReport study) {
        return Templates.report(study.report(), TensionPlot.of(study.extremes()), objectives(study.report()))
                .render();
    }

    private static List<ObjectiveLine> objectives(BatchReport report) {
        Measures measures = new Measures(
                report.throughputFilesPerHour(),
                report.minutesPer1000Files(),
                report.errorRate(),
                report.recoverySuccessRate(),
                report.resources().peakCpu(),
                report.resources().peakMemory());
        return Arrays.stream(ServiceLevelObjective.values())
                .map(objective -> line(objective, objective.judge(measures)))
                .toList();
    }

    private static ObjectiveLine line(ServiceLevelObjective objective, Compliance compliance) {
        return switch (compliance) {
            case Compliance.Met(double value) -> line(objective, objective.shown(value), "MET");
            case Compliance.Missed(double value) -> line(objective, objective.shown(value), "MISSED");
            case Compliance.NotAssessed(String needs) -> line(objective, "needs " + needs, "NOT ASSESSED");
        };
    }

    private static ObjectiveLine line(ServiceLevelObjective objective, String value, String word) {
        return new ObjectiveLine(objective.title(), objective.limit(), value, word);
    }

    /** Numbers in templates: {@code {num:fixed(x, 2)}}. */
    @TemplateExtension(namespace = "num")
    static final class NumbersInTemplates {
        private NumbersInTemplates() {}

        static String fixed(Double value, int decimals) {
            return Numbers.fixed(value, decimals);
        }

        static String percent(Double share) {
            return Numbers.percent(share);
        }

        static String duration(Double seconds) {
            return Numbers.duration(seconds);
        }

        static List<DifferenceLine> difference(String text) {
            return DifferenceLine.of(text);
        }

        /** {@code NOT_ASSESSED} reads {@code NOT ASSESSED}. */
        static String word(Object constant) {
            return constant == null ? "" : constant.toString().replace('_', ' ');
        }
    }
}
