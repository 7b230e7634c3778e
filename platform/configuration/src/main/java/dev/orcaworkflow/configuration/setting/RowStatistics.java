package dev.orcaworkflow.configuration.setting;

/** Statistic rows appended below the cases of a table. */
public record RowStatistics(boolean minimum, boolean maximum, boolean mean, boolean standardDeviation) {
    public boolean any() {
        return minimum || maximum || mean || standardDeviation;
    }
}
