package dev.orcaworkflow.e2e;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Mistakes as users really make them, each as an edit of a sound configuration over the models {@code case_1} and 2. */
enum InjectedFault {
    SECTION_FORGOTTEN(true, InjectedFault::withoutSection),
    SECTION_EMPTY(
            true, text -> withoutSection(text).replace("file_management:", "summary_settings:\nfile_management:")),
    GROUPS_EMPTY(true, text -> withoutSection(text)
            .replace("file_management:", "summary_settings: {groups: []}\nfile_management:")),
    NAME_AS_LIST(true, text -> text.replace("ObjectName: Line01", "ObjectName: [Line01]")),
    NAME_IN_LOWER_CASE(true, text -> text.replace("ObjectName: Line01", "ObjectName: line01")),
    NAME_IN_UPPER_CASE(true, text -> text.replace("ObjectName: Line01", "ObjectName: LINE01")),
    NAME_WITH_A_SPACE(true, text -> text.replace("ObjectName: Line01", "ObjectName: Line 01")),
    NAME_WITH_AN_UNDERSCORE(true, text -> text.replace("ObjectName: Line01", "ObjectName: Line_01")),
    NAME_WITH_A_DASH(true, text -> text.replace("ObjectName: Line01", "ObjectName: Line-01")),
    EXTENSION_AS_STRING(true, text -> text.replace("extension: [yml]", "extension: yml")),
    FILTER_AS_STRING(true, text -> text.replace("not_contains: []", "not_contains: cut")),
    FILTER_OF_PARTS_AS_STRING(true, text -> text.replace("{contains: []", "{contains: case")),
    END_WITHOUT_A_SPACE(true, text -> text.replace("objectExtra: [End A]", "objectExtra: [EndA]")),
    END_AS_STRING(true, text -> text.replace("objectExtra: [End A]", "objectExtra: End A")),
    OBJECT_ABSENT_IN_ONE_FILE(true, text -> text.replace("pattern: case_", "pattern: _")),
    TWO_AT_ONCE(true, text -> text.replace("ObjectName: Line01", "ObjectName: line 01")
            .replace("extension: [yml]", "extension: yml")),
    /** Recovered by one answer for all of them. */
    GENERIC_NAME(true, text -> text.replace("ObjectName: Line01", "ObjectName: Line")),
    NO_SUCH_FILES(false, text -> text.replace("pattern: case_", "pattern: none_")),
    NO_SUCH_FOLDER(false, text -> text.replace("input_directory: models", "input_directory: model")),
    BASENAME_MISSPELT(false, text -> text.replace("orcaflex_post_process", "orcaflex_postprocess")),
    BRACKET_FORGOTTEN(false, text -> text.replace("objectExtra: [End A]", "objectExtra: [End A")),
    KEY_TWICE(false, text -> text + "parallel_processing: {enabled: false}\n"),
    COMMAND_MISSPELT(false, text -> text.replace("Command: TimeHistory", "Command: TimeHistories")),
    STATISTIC_MISSPELT(false, text -> text.replace("Statistic_Type: Max", "Statistic_Type: Largest")),
    SIM_FILES_ASKED_FOR(false, text -> text.replace("extension: [yml]", "extension: [sim]"));

    private final boolean recoverable;

    @SuppressWarnings("ImmutableEnumChecker") // every one is a method without state
    private final UnaryOperator<String> injection;

    InjectedFault(boolean recoverable, UnaryOperator<String> injection) {
        this.recoverable = recoverable;
        this.injection = injection;
    }

    boolean isRecoverable() {
        return recoverable;
    }

    String injectedInto(String text) {
        String faulty = injection.apply(text);
        if (faulty.equals(text)) {
            throw new AssertionError(this + " found no place in\n" + text);
        }
        return faulty;
    }

    /** A key such as {@code name_as_list/07.yml}. */
    String key(int number) {
        return "%s/%02d.yml".formatted(name().toLowerCase(Locale.ROOT), number);
    }

    static InjectedFault of(String key) {
        return valueOf(key.substring(0, key.indexOf('/')).toUpperCase(Locale.ROOT));
    }

    private static String withoutSection(String text) {
        return text.substring(0, text.indexOf("summary_settings:")) + text.substring(text.indexOf("file_management:"));
    }
}
