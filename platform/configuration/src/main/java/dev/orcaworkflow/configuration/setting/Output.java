package dev.orcaworkflow.configuration.setting;

/** What a post-processing configuration can switch on, with the section that it then needs. */
public enum Output {
    SUMMARY("summary", "summary_settings"),
    LINKED_STATISTICS("linked_statistics", "linked_statistics_settings"),
    TIME_SERIES("time_series", "time_series_settings"),
    RANGE_GRAPH("RangeGraph", "RangeGraph"),
    HISTOGRAMS("cummulative_histograms", null),
    VISUALIZATION("visualization", "visualization_settings"),
    RAOS("RAOs", null),
    ALL_VARIABLES("all_vars", null);

    private final String flag;
    private final String section;

    Output(String flag, String section) {
        this.flag = flag;
        this.section = section;
    }

    /** Name of its block under {@code orcaflex.postprocess}. */
    public String flag() {
        return flag;
    }

    /** Top-level section with its settings; null when it has none. */
    public String section() {
        return section;
    }
}
