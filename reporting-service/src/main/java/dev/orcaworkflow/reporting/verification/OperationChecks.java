package dev.orcaworkflow.reporting.verification;

import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.ERROR_RATE;
import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.FILES_PER_HOUR;
import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.MINUTES_PER_1000_FILES;
import static dev.orcaworkflow.reporting.objective.ServiceLevelObjective.PEAK_RESOURCES;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.objective.Compliance;
import dev.orcaworkflow.reporting.objective.Measures;
import java.util.Locale;

/** The three checks that look at how the batch ran: pace, failures, load. */
final class OperationChecks {
    private OperationChecks() {}

    static Check performance(Measures measures) {
        String id = "performance";
        String limit =
                FILES_PER_HOUR.limit() + " files/h and " + MINUTES_PER_1000_FILES.limit() + " min per 1000 files";
        return switch (FILES_PER_HOUR.judge(measures)) {
            case Compliance.NotAssessed(String needs) -> Check.notAssessed(id, limit, needs);
            case Compliance.Met(double perHour) -> pace(id, limit, perHour, measures);
            case Compliance.Missed(double perHour) -> pace(id, limit, perHour, measures);
        };
    }

    /** Half an hour per 1000 files is twice as strict as 1000 files per hour: both are promised. */
    private static Check pace(String id, String limit, double perHour, Measures measures) {
        boolean kept = FILES_PER_HOUR.judge(measures) instanceof Compliance.Met
                && MINUTES_PER_1000_FILES.judge(measures) instanceof Compliance.Met;
        String value = String.format(Locale.ROOT, "%.0f files/h, %.2f min", perHour, measures.minutesPer1000Files());
        return Check.judged(id, kept, value, limit, "Files ended at " + value + " per 1000 files.");
    }

    static Check errorRates(BatchSummary batch, Measures measures) {
        String id = "error_rates";
        return switch (ERROR_RATE.judge(measures)) {
            case Compliance.NotAssessed(String needs) -> Check.notAssessed(id, ERROR_RATE.limit(), needs);
            case Compliance.Met(double rate) -> errors(id, true, rate, batch);
            case Compliance.Missed(double rate) -> errors(id, false, rate, batch);
        };
    }

    private static Check errors(String id, boolean kept, double rate, BatchSummary batch) {
        return Check.judged(
                id,
                kept,
                String.format(Locale.ROOT, "%.1f %%", rate * 100),
                ERROR_RATE.limit(),
                batch.files().failed() + " of " + batch.endedFiles() + " ended files failed.");
    }

    static Check resourceUtilization(Measures measures) {
        String id = "resource_utilization";
        return switch (PEAK_RESOURCES.judge(measures)) {
            case Compliance.NotAssessed(String needs) -> Check.notAssessed(id, PEAK_RESOURCES.limit(), needs);
            case Compliance.Met(double _) -> load(id, true, measures);
            case Compliance.Missed(double _) -> load(id, false, measures);
        };
    }

    private static Check load(String id, boolean kept, Measures measures) {
        String value = String.format(
                Locale.ROOT, "CPU %.0f %%, memory %.0f %%", measures.peakCpu() * 100, measures.peakMemory() * 100);
        return Check.judged(id, kept, value, PEAK_RESOURCES.limit(), "Highest load over a minute: " + value + ".");
    }
}
