package dev.orcaworkflow.configuration.edit;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes settings the way engineers write them by hand. */
public final class SettingWriter {
    private static final String STEP = "  ";

    private final String lineBreak;

    SettingWriter(String lineBreak) {
        this.lineBreak = lineBreak;
    }

    /** Lines from the key on, each with its break. */
    String block(String indent, String key, Setting value) {
        return switch (value) {
            case Setting.Word(String text) -> line(indent + key + ": " + text);
            case Setting.Items list when isSimple(list) -> line(indent + key + ": " + flow(list));
            case Setting.Items(var items) ->
                line(indent + key + ":")
                        + items.stream().map(item -> item(indent + STEP, item)).collect(Collectors.joining());
            case Setting.Fields fields -> line(indent + key + ":") + fields(indent + STEP, fields);
        };
    }

    private String fields(String indent, Setting.Fields fields) {
        return fields.fields().entrySet().stream()
                .map(field -> block(indent, field.getKey(), field.getValue()))
                .collect(Collectors.joining());
    }

    private String item(String indent, Setting item) {
        return item instanceof Setting.Fields fields
                ? indent + "- " + fields(indent + STEP, fields).substring(indent.length() + STEP.length())
                : line(indent + "- " + flow(item));
    }

    private static boolean isSimple(Setting.Items list) {
        return list.items().stream().allMatch(Setting.Word.class::isInstance);
    }

    /** On one line, for places that are written in flow style. */
    public static String flow(Setting value) {
        return switch (value) {
            case Setting.Word(String text) -> text;
            case Setting.Items(var items) ->
                items.stream().map(SettingWriter::flow).collect(Collectors.joining(", ", "[", "]"));
            case Setting.Fields(Map<String, Setting> fields) ->
                fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + flow(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private String line(String text) {
        return text + lineBreak;
    }
}
