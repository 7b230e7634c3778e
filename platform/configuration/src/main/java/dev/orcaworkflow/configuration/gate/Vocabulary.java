package dev.orcaworkflow.configuration.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that something reads, by the section that they stand in, and the words that stand for values. The checks and
 * the published schemas speak this one language.
 */
final class Vocabulary {
    static final List<String> COMMANDS =
            List.of("TimeHistory", "Range Graph", "Static Result", "StaticResult", "GetData", "Get Data");
    static final List<String> STATISTICS = List.of("Max", "Min", "Mean");
    static final List<String> PERIODS = List.of("StaticState", "WholeSimulation", "LatestWave");
    static final List<String> LEVELS = List.of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL");
    static final List<String> CONDITIONS = List.of("intact", "damaged", "transient", "pretension", "operating");
    static final List<String> ANALYSES = List.of("static", "quasi-static", "dynamic");
    static final List<String> FRICTION = List.of("none", "mobilised", "both");
    static final List<String> CURRENT = List.of("drag", "none");
    static final List<String> ANCHORS = List.of("drag", "pile", "suction", "unknown");
    static final List<String> STATICS_SEARCHES = List.of("start-shape", "damping", "start-shape-and-damping");
    static final int MOST_FILES_PER_PROCESS = 100_000;
    static final int MOST_MEMORY_FACTOR = 64;
    static final int MOST_WORKERS = 1024;
    static final int MOST_DECIMALS = 15;

    static final List<String> TOP = List.of(
            "meta",
            "basename",
            "library",
            "workflow",
            "default",
            "default_yaml",
            "parameters",
            "orcaflex",
            "orcaflex_analysis",
            "orcaflex_post_process",
            "orcaflex_run_batch",
            "summary_settings",
            "summary_settings_master",
            "linked_statistics_settings",
            "linked_statistics_settings_master",
            "time_series_settings",
            "time_series_settings_master",
            "RangeGraph",
            "RangeGraph_settings",
            "visualization_settings",
            "file_management",
            "parallel_processing",
            "engine");
    static final List<String> ENGINE = List.of(
            "id",
            "models",
            "accept",
            "case",
            "factors",
            "level_values",
            "mbl",
            "anchors",
            "sweep",
            "symmetry",
            "damaged",
            "friction",
            "tolerance",
            "skip_absent",
            "files_per_process",
            "memory_factor",
            "statics_search",
            "pretension",
            "current");
    static final List<String> SYMMETRY = List.of("equal", "mirrored", "plane_deg", "tolerance");
    static final List<String> MODELS = List.of("directory", "pattern", "extension", "filters");
    static final List<String> FILTERS = List.of("contains", "not_contains", "min_size_kb", "max_size_kb", "regex");
    static final List<String> COLUMN = List.of(
            "Command",
            "ObjectName",
            "Variable",
            "VarName",
            "Label",
            "Statistic_Type",
            "SimulationPeriod",
            "objectExtra",
            "ArcLength",
            "AdditionalData",
            "SupportIndex",
            "Position",
            "RadialPos",
            "Theta",
            "transform",
            "inject_into");

    /** By path, in which only what looks like a slip of one of these keys is reported: users keep notes of their own. */
    static final Map<String, List<String>> SECTIONS = sections();

    private Vocabulary() {}

    private static Map<String, List<String>> sections() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("meta", List.of("basename", "library", "label", "description", "version"));
        keys.put("workflow", List.of("execution_order", "next_config", "previous_config"));
        keys.put("default", List.of("log_level", "config", "unit", "units"));
        keys.put("orcaflex", List.of("preprocess", "analysis", "postprocess", "parallel"));
        keys.put(
                "orcaflex.analysis",
                List.of(
                        "static",
                        "simulation",
                        "save_sim",
                        "save_dat",
                        "iterate",
                        "mooring",
                        "UseCalculatedPositions_cfg"));
        keys.put("orcaflex.preprocess", List.of("check_yml", "load_vessel", "save_dat"));
        keys.put(
                "orcaflex.postprocess",
                List.of(
                        "summary",
                        "linked_statistics",
                        "RangeGraph",
                        "time_series",
                        "cummulative_histograms",
                        "visualization",
                        "RAOs",
                        "all_vars",
                        "rain_flow"));
        keys.put("orcaflex.postprocess.summary", List.of("flag", "statistics", "csv_decimal", "min", "max", "mean"));
        keys.put("orcaflex.postprocess.summary.statistics", List.of("Minimum", "Maximum", "Mean", "StdDev"));
        keys.put("summary_settings", List.of("groups"));
        keys.put("time_series_settings", List.of("data", "histogram", "summation", "groups"));
        keys.put("linked_statistics_settings", List.of("groups"));
        keys.put(
                "file_management",
                List.of(
                        "flag",
                        "input_directory",
                        "output_directory",
                        "filename",
                        "update_unfinished",
                        "files",
                        "input_files"));
        keys.put("file_management.filename", List.of("extension", "pattern", "filters"));
        keys.put("file_management.filename.filters", FILTERS);
        keys.put(
                "parallel_processing",
                List.of(
                        "enabled",
                        "max_workers",
                        "workers",
                        "timeout_per_file",
                        "save_error_reports",
                        "progress_reporting",
                        "auto_optimize",
                        "continue_on_error",
                        "task_type"));
        keys.put("orcaflex_run_batch", List.of("models", "variants", "analysis", "run_batch"));
        keys.put("orcaflex_run_batch.models", List.of("files", "directory", "pattern"));
        keys.put("orcaflex_run_batch.variants", List.of("source", "parameters", "mapping"));
        keys.put("orcaflex_run_batch.analysis", List.of("type", "duration", "duration_path"));
        keys.put(
                "orcaflex_run_batch.run_batch",
                List.of(
                        "workers",
                        "mock",
                        "save_sim",
                        "output_dir",
                        "work_dir",
                        "solver_threads",
                        "progress_interval_seconds"));
        return keys;
    }
}
