package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.setting.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schema of a basename, made of the same words as the checks. It holds for a configuration merged with the
 * defaults of its basename; what depends on files, engines or other configurations no schema can say.
 */
final class PublishedSchema {
    static final List<String> BASENAMES =
            List.of("orcaflex", "orcaflex_analysis", "orcaflex_post_process", "orcaflex_run_batch");

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> NUMBER = Map.of("type", "number");
    private static final Map<String, Object> MAPPING = Map.of("type", "object");
    private static final Map<String, Object> SWITCH = said(
            "type",
            List.of("boolean", "string", "integer", "null"),
            "description",
            "On by Python's truth: any text is on.");
    private static final Map<String, Object> TEXTS = said("type", List.of("array", "null"), "items", TEXT);
    private static final Map<String, Object> NAME = said("type", "string", "minLength", 1);
    private static final Map<String, Object> OPTIONAL_TEXT = Map.of("type", List.of("string", "null"));

    private PublishedSchema() {}

    static Map<String, Object> of(String basename) {
        Map<String, Object> schema = said(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "https://orcaworkflow.dev/schemas/configuration/" + basename + ".json",
                "title",
                basename,
                "description",
                "A configuration of basename " + basename + ", merged with the defaults of that basename.",
                "type",
                "object",
                "anyOf",
                List.of(
                        said("required", List.of("basename")),
                        said(
                                "required",
                                List.of("meta"),
                                "properties",
                                said("meta", said("required", List.of("basename"))))));
        Map<String, Object> properties = common();
        if (basename.equals("orcaflex_run_batch")) {
            properties.put("orcaflex_run_batch", runBatch());
        } else {
            postProcessing(properties);
            schema.put("allOf", needs());
        }
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> common() {
        return said(
                "basename", NAME,
                "library", said("enum", CommonSettingsCheck.LIBRARIES),
                "meta",
                        object(said(
                                "basename",
                                NAME,
                                "library",
                                said("enum", CommonSettingsCheck.LIBRARIES),
                                "label",
                                said(
                                        "type",
                                        List.of("string", "number", "null"),
                                        "maxLength",
                                        120,
                                        "pattern",
                                        "^[^/\\\\:*?\"<>|]*$"))),
                "workflow",
                        object(said(
                                "execution_order",
                                whole(0, 1_000_000),
                                "next_config",
                                OPTIONAL_TEXT,
                                "previous_config",
                                OPTIONAL_TEXT)),
                "default", object(said("log_level", said("type", "string", "pattern", anyCase(Vocabulary.LEVELS)))),
                "parameters", object(said("VarNames", object(Map.of()))),
                "parallel_processing",
                        object(said(
                                "enabled", SWITCH,
                                "max_workers",
                                        said(
                                                "anyOf",
                                                List.of(
                                                        said("const", "auto"),
                                                        Map.of("type", "null"),
                                                        whole(1, Vocabulary.MOST_WORKERS))),
                                "timeout_per_file", said("type", List.of("number", "null"), "exclusiveMinimum", 0))),
                "engine", engine());
    }

    private static void postProcessing(Map<String, Object> properties) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        Stream.of(Output.values())
                .forEach(output -> outputs.put(
                        output.flag(),
                        object(said("flag", SWITCH, "csv_decimal", whole(0, Vocabulary.MOST_DECIMALS)))));
        outputs.put(
                "summary",
                object(said(
                        "flag", SWITCH,
                        "csv_decimal", whole(0, Vocabulary.MOST_DECIMALS),
                        "statistics",
                                object(eachOf(
                                        Vocabulary.SECTIONS.get("orcaflex.postprocess.summary.statistics"), SWITCH)))));
        properties.put("orcaflex", object(said("postprocess", object(outputs))));
        properties.put(
                "summary_settings",
                said("type", List.of("object", "null"), "properties", said("groups", groups(column()))));
        properties.put("time_series_settings", MAPPING);
        properties.put("linked_statistics_settings", MAPPING);
        properties.put(
                "file_management",
                object(said(
                        "flag", SWITCH,
                        "input_directory", OPTIONAL_TEXT,
                        "output_directory", OPTIONAL_TEXT,
                        "filename", object(said("extension", TEXTS, "pattern", OPTIONAL_TEXT, "filters", filters())))));
    }

    /** What a flag that is on makes necessary. */
    private static List<Object> needs() {
        return List.of(
                whenOn(
                        Output.SUMMARY,
                        said(
                                "required",
                                List.of("summary_settings"),
                                "properties",
                                said("summary_settings", said("type", "object", "required", List.of("groups"))))),
                whenOn(
                        Output.TIME_SERIES,
                        said(
                                "required",
                                List.of("time_series_settings"),
                                "properties",
                                said(
                                        "time_series_settings",
                                        said(
                                                "required",
                                                List.of("data", "groups"),
                                                "properties",
                                                said("groups", said("type", "array", "minItems", 1)))))),
                whenOn(
                        Output.LINKED_STATISTICS,
                        said(
                                "required",
                                List.of("linked_statistics_settings"),
                                "properties",
                                said("linked_statistics_settings", said("required", List.of("groups"))))));
    }

    private static Map<String, Object> whenOn(Output output, Map<String, Object> needed) {
        Map<String, Object> on =
                said("required", List.of("flag"), "properties", said("flag", said("not", said("enum", falsehoods()))));
        for (String key : List.of(output.flag(), "postprocess", "orcaflex")) {
            on = said("required", List.of(key), "properties", said(key, on));
        }
        return said("if", on, "then", needed);
    }

    private static List<Object> falsehoods() {
        List<Object> falsehoods = new java.util.ArrayList<>(List.of(false, 0, ""));
        falsehoods.add(null);
        return falsehoods;
    }

    private static Map<String, Object> groups(Map<String, Object> column) {
        return said(
                "type",
                "array",
                "minItems",
                1,
                "items",
                said(
                        "type", "object",
                        "properties",
                                said(
                                        "Label",
                                        Map.of("type", List.of("string", "number")),
                                        "Columns",
                                        said("type", "array", "minItems", 1, "items", column)),
                        "required", List.of("Columns")));
    }

    /** What a master may give to a column is not required of the column itself. */
    private static Map<String, Object> column() {
        return said(
                "type",
                "object",
                "properties",
                said(
                        "Command", said("enum", Vocabulary.COMMANDS),
                        "ObjectName", NAME,
                        "Variable", Map.of("type", List.of("string", "array")),
                        "VarName", TEXTS,
                        "Label", said("type", "string", "not", said("enum", ColumnFormCheck.RESERVED)),
                        "Statistic_Type",
                                said(
                                        "enum",
                                        Stream.concat(Vocabulary.STATISTICS.stream(), Stream.of("StdDev"))
                                                .toList()),
                        "SimulationPeriod",
                                said(
                                        "anyOf",
                                        List.of(
                                                said("enum", Vocabulary.PERIODS),
                                                said("type", "string", "pattern", "^SpecifiedPeriod\\("),
                                                said(
                                                        "type",
                                                        "array",
                                                        "minItems",
                                                        1,
                                                        "maxItems",
                                                        2,
                                                        "items",
                                                        Map.of("type", List.of("number", "null"))))),
                        "objectExtra", Map.of("type", List.of("array", "null")),
                        "ArcLength", said("type", List.of("array", "null"), "maxItems", 2)));
    }

    private static Map<String, Object> filters() {
        return object(said(
                "contains", TEXTS,
                "not_contains", TEXTS,
                "min_size_kb", said("type", List.of("number", "null"), "minimum", 0),
                "max_size_kb", said("type", List.of("number", "null"), "minimum", 0),
                "regex", OPTIONAL_TEXT));
    }

    private static Map<String, Object> engine() {
        Map<String, Object> known = new LinkedHashMap<>();
        Vocabulary.ENGINE.forEach(key -> known.put(key, true));
        known.put("id", NAME);
        known.put(
                "models",
                said(
                        "type",
                        "object",
                        "properties",
                        said(
                                "directory",
                                OPTIONAL_TEXT,
                                "pattern",
                                OPTIONAL_TEXT,
                                "extension",
                                TEXTS,
                                "filters",
                                filters()),
                        "additionalProperties",
                        false));
        known.put(
                "case", object(said("condition", word(Vocabulary.CONDITIONS), "analysis", word(Vocabulary.ANALYSES))));
        known.put("friction", word(Vocabulary.FRICTION));
        known.put("current", word(Vocabulary.CURRENT));
        known.put(
                "anchors",
                said("anyOf", List.of(word(Vocabulary.ANCHORS), object(said("kind", word(Vocabulary.ANCHORS))))));
        known.put("tolerance", whole(0, 1_000_000_000));
        known.put("files_per_process", whole(1, Vocabulary.MOST_FILES_PER_PROCESS));
        known.put("memory_factor", whole(1, Vocabulary.MOST_MEMORY_FACTOR));
        known.put("statics_search", word(Vocabulary.STATICS_SEARCHES));
        known.put("level_values", said("type", "object", "additionalProperties", NUMBER));
        known.put("sweep", object(Map.of()));
        known.put("mbl", said("type", "object", "additionalProperties", MAPPING));
        return said("type", "object", "properties", known, "additionalProperties", false);
    }

    private static Map<String, Object> runBatch() {
        return object(said(
                "models",
                        said(
                                "type",
                                "object",
                                "anyOf",
                                List.of(said("required", List.of("files")), said("required", List.of("directory")))),
                "variants", object(said("source", word(RunBatchCheck.SOURCES), "mapping", MAPPING)),
                "analysis", object(said("type", word(RunBatchCheck.TYPES))),
                "run_batch",
                        object(said(
                                "workers",
                                said("type", List.of("integer", "null"), "minimum", 1),
                                "solver_threads",
                                said("type", "integer", "minimum", 1),
                                "mock",
                                SWITCH,
                                "save_sim",
                                SWITCH))));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return said("type", "object", "properties", properties);
    }

    private static Map<String, Object> eachOf(List<String> keys, Object schema) {
        Map<String, Object> each = new LinkedHashMap<>();
        keys.forEach(key -> each.put(key, schema));
        return each;
    }

    private static Map<String, Object> whole(long least, long most) {
        return said("type", List.of("integer", "null"), "minimum", least, "maximum", most);
    }

    private static Map<String, Object> word(List<String> words) {
        return said("type", "string", "pattern", anyCase(words));
    }

    /** JSON Schema's patterns know no flags. */
    private static String anyCase(List<String> words) {
        StringBuilder pattern = new StringBuilder("^(");
        for (String word : words) {
            pattern.append(pattern.length() == 2 ? "" : "|");
            word.chars().forEach(c -> pattern.append(letter((char) c)));
        }
        return pattern.append(")$").toString();
    }

    private static String letter(char c) {
        return c == '-'
                ? "[-_]"
                : Character.isLetter(c) ? "[" + Character.toUpperCase(c) + Character.toLowerCase(c) + "]" : "" + c;
    }

    /** Keys and values in turn, in this order. */
    private static Map<String, Object> said(Object... keysAndValues) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            said.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return said;
    }
}
