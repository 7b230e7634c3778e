package dev.orcaworkflow.configuration.finding;

import java.util.Locale;

/** Every rule of gates 1 to 3, with the sentence that explains it. The id is the name in kebab case. */
public enum Rule {
    // Gate 1: the text as the Python engine reads it.
    TOO_LARGE(Gate.SYNTAX, Severity.ERROR, "The file is larger than is ever read."),
    NOT_UTF_8(Gate.SYNTAX, Severity.ERROR, "The bytes are not UTF-8 text."),
    UNPRINTABLE_CHARACTER(Gate.SYNTAX, Severity.ERROR, "YAML allows no control characters in a file."),
    BYTE_ORDER_MARK_INSIDE(
            Gate.SYNTAX, Severity.ERROR, "A byte order mark may only stand first; inside it sticks to a word."),
    TAB(Gate.SYNTAX, Severity.ERROR, "A tab may not indent or separate; PyYAML refuses it."),
    SYNTAX_ERROR(Gate.SYNTAX, Severity.ERROR, "The text is not YAML."),
    UNDEFINED_ALIAS(Gate.SYNTAX, Severity.ERROR, "An alias needs an anchor before it in the same file."),
    RECURSIVE_ALIAS(Gate.SYNTAX, Severity.ERROR, "A node may not contain itself."),
    TOO_MANY_ALIASES(Gate.SYNTAX, Severity.ERROR, "So many aliases blow a small file up beyond all memory."),
    TOO_DEEP(Gate.SYNTAX, Severity.ERROR, "The nesting is deeper than is ever read."),
    UNKNOWN_TAG(Gate.SYNTAX, Severity.ERROR, "A safe loader constructs plain values only, no objects."),
    SEVERAL_DOCUMENTS(Gate.SYNTAX, Severity.ERROR, "A file holds one document."),
    EMPTY_FILE(Gate.SYNTAX, Severity.ERROR, "The file holds no document."),
    ROOT_NOT_A_MAPPING(Gate.SYNTAX, Severity.ERROR, "The document has to be a mapping of keys to values."),
    KEY_NOT_A_SCALAR(Gate.SYNTAX, Severity.ERROR, "A key has to be a plain word, never a list or a mapping."),
    DUPLICATE_KEY(Gate.SYNTAX, Severity.ERROR, "A key given twice: Python silently keeps the last one."),
    AMBIGUOUS_SCALAR(Gate.SYNTAX, Severity.WARNING, "The value is not read as what it looks like."),

    // Gate 2: the configuration merged with the built-in defaults of its basename.
    BASENAME_MISSING(Gate.SCHEMA, Severity.ERROR, "Without a basename nobody knows what to run."),
    BASENAME_UNKNOWN(Gate.SCHEMA, Severity.ERROR, "The basename is none that digitalmodel or an engine here knows."),
    BASENAME_TWICE(Gate.SCHEMA, Severity.WARNING, "The top-level basename wins over meta.basename."),
    KEY_UNKNOWN(Gate.SCHEMA, Severity.WARNING, "Nothing reads this key."),
    NOT_A_MAPPING(Gate.SCHEMA, Severity.ERROR, "A section has to be a mapping."),
    NOT_A_LIST(Gate.SCHEMA, Severity.ERROR, Mending.BY_REPAIR, "A list is meant; Python would take a string apart."),
    NOT_A_STRING(Gate.SCHEMA, Severity.ERROR, Mending.BY_REPAIR, "A single name is meant, not a list."),
    NOT_A_NUMBER(Gate.SCHEMA, Severity.ERROR, "A number is meant."),
    OUT_OF_RANGE(Gate.SCHEMA, Severity.ERROR, "The value lies outside what makes sense."),
    VALUE_UNKNOWN(Gate.SCHEMA, Severity.ERROR, "The value is none of those that are understood."),
    FLAG_NOT_BOOLEAN(Gate.SCHEMA, Severity.WARNING, "Python takes every non-empty string, 'False' too, as true."),
    MISSING_SECTION(
            Gate.SCHEMA, Severity.ERROR, Mending.BY_REPAIR, "A flag is on whose settings section is missing or empty."),
    SETTINGS_MISSING(Gate.SCHEMA, Severity.ERROR, "What is switched on lacks settings that only its author knows."),
    GROUPS_EMPTY(Gate.SCHEMA, Severity.ERROR, Mending.BY_REPAIR, "A settings section without groups gives no table."),
    GROUP_LABEL_MISSING(Gate.SCHEMA, Severity.ERROR, "The label of a group names its table."),
    LABEL_FORM(Gate.SCHEMA, Severity.ERROR, "A label becomes part of a file's name."),
    LABEL_REPEATED(Gate.SCHEMA, Severity.ERROR, "Two groups with one label overwrite each other's table."),
    COLUMN_LABEL_REPEATED(Gate.SCHEMA, Severity.ERROR, "Two columns with one label overwrite each other."),
    COLUMNS_EMPTY(Gate.SCHEMA, Severity.ERROR, "A group needs columns."),
    COLUMN_INCOMPLETE(Gate.SCHEMA, Severity.ERROR, "A column lacks a key that its command reads."),
    COMMAND_UNKNOWN(Gate.SCHEMA, Severity.ERROR, "The command of a column is none that is understood."),
    STATISTIC_UNKNOWN(Gate.SCHEMA, Severity.ERROR, "Other statistics give an empty column without a word."),
    PERIOD_UNKNOWN(Gate.SCHEMA, Severity.ERROR, "The simulation period is none that is understood."),
    OBJECT_EXTRA_FORM(
            Gate.SCHEMA,
            Severity.ERROR,
            Mending.BY_REPAIR,
            "Where on a line is written [End A], [End B], ..., with a space."),
    DOCUMENTED_COLUMN_FORM(
            Gate.SCHEMA,
            Severity.WARNING,
            "ObjectName with VarName is documented, but digitalmodel itself cannot read it."),
    MASTER_LEAK(
            Gate.SCHEMA,
            Severity.WARNING,
            "digitalmodel lets a key of one column leak through the master into the next ones."),
    OLD_STYLE_BLOCK(Gate.SCHEMA, Severity.WARNING, "The block is of an older version and silently ignored."),
    OLD_STYLE_KEY(
            Gate.SCHEMA,
            Severity.WARNING,
            Mending.BY_REPAIR,
            "The key is of an older version; newer ones of digitalmodel miss the one that they read."),
    NOTHING_TO_RUN(Gate.SCHEMA, Severity.ERROR, "All flags are off: nothing would be computed."),
    DEFAULT_ON(Gate.SCHEMA, Severity.WARNING, "A flag is on by default although the file does not mention it."),
    PATTERN_OF_FACTORS(Gate.SCHEMA, Severity.ERROR, "The factors need a valid pattern with named groups."),

    NAME_NOT_TEXT(
            Gate.SCHEMA, Severity.ERROR, Mending.BY_REPAIR, "A name has to be text; NO is False and 12 is a number."),
    LABEL_RESERVED(Gate.SCHEMA, Severity.ERROR, "Every table has columns of these names already."),
    DATA_INDEX_MISSING(
            Gate.SCHEMA, Severity.ERROR, "GetData reads a data name and an index; Python takes a text apart."),
    PERIOD_FORM(Gate.SCHEMA, Severity.ERROR, "A window in time is one time, or two in order."),
    ARC_LENGTH_FORM(Gate.SCHEMA, Severity.ERROR, "A part of a line is one arc length, or two in order."),
    OBJECT_EXTRA_UNKNOWN(Gate.SCHEMA, Severity.WARNING, "The place on the object is none that is known."),
    LINK_NEEDS_TWO(Gate.SCHEMA, Severity.ERROR, "Linked statistics need a result and at least one linked to it."),
    KEY_MISPLACED(Gate.SCHEMA, Severity.WARNING, "Something reads this key, but not where it stands."),
    EXTENSION_FORM(Gate.SCHEMA, Severity.ERROR, "An extension is written without dot and asterisk."),
    EXTENSION_CASE(Gate.SCHEMA, Severity.WARNING, "Linux tells large letters from small ones, Windows does not."),
    EXTENSION_REPEATED(Gate.SCHEMA, Severity.WARNING, "An extension given twice selects nothing more."),
    PATTERN_HAS_EXTENSION(
            Gate.SCHEMA, Severity.ERROR, "The extension is added to the pattern; twice it matches nothing."),
    PATTERN_HAS_FOLDER(Gate.SCHEMA, Severity.ERROR, "A pattern is compared with file names only."),
    FILTERS_CONTRADICT(Gate.SCHEMA, Severity.ERROR, "Filters that exclude what they ask for select nothing."),
    MASTER_UNUSED(
            Gate.SCHEMA, Severity.WARNING, "Groups take their defaults from the master's group of the same place."),
    NAMES_STAMPED(Gate.SCHEMA, Severity.WARNING, "Only True itself keeps date and time out of the file names."),
    DEFAULT_YAML_JOINED(Gate.SCHEMA, Severity.WARNING, "A default_yaml is joined as text, and its last word wins."),
    WORKERS_TWICE(Gate.SCHEMA, Severity.WARNING, "max_workers wins over workers."),
    MODELS_TWICE(Gate.SCHEMA, Severity.WARNING, "Named files win over a directory."),
    MAPPING_UNKNOWN(Gate.SCHEMA, Severity.ERROR, "A mapping needs a parameter of its name."),
    PARAMETER_UNMAPPED(Gate.SCHEMA, Severity.WARNING, "A parameter without a mapping changes nothing in the model."),
    MOCK_RUN(Gate.SCHEMA, Severity.WARNING, "A mock run solves nothing; its files are no results."),
    // What configurations that are submitted together do to each other.
    OUTPUT_OVERWRITTEN(
            Gate.SCHEMA, Severity.ERROR, "Two configurations of a batch would overwrite each other's files."),
    SEQUENCE_GAP(Gate.SCHEMA, Severity.WARNING, "A number is missing in execution_order."),
    SEQUENCE_NUMBER_REPEATED(
            Gate.SCHEMA, Severity.WARNING, "Configurations of one number run in the order of their names."),
    SEQUENCE_LINK_MISSING(Gate.SCHEMA, Severity.ERROR, "next_config and previous_config have to name a configuration."),
    SEQUENCE_LINK_SHARED(Gate.SCHEMA, Severity.ERROR, "A configuration can follow one other only."),
    SEQUENCE_LINKS_DIFFER(Gate.SCHEMA, Severity.WARNING, "next_config and previous_config say different orders."),
    SEQUENCE_CIRCLE(Gate.SCHEMA, Severity.ERROR, "A chain of next_config that never ends never begins."),
    // Gate 3: the engine, the files that it would read, and what stands in them.
    ENGINE_UNKNOWN(Gate.INPUT_FILES, Severity.ERROR, "No worker offers the engine asked for."),
    ENGINE_CANNOT_RUN(Gate.INPUT_FILES, Severity.ERROR, "The engine does not know this basename."),
    ENGINE_CANNOT_COMPUTE(
            Gate.INPUT_FILES, Severity.ERROR, "The engine computes neither this command nor this variable."),
    REQUIRES_DYNAMICS(Gate.INPUT_FILES, Severity.ERROR, "The period needs a simulation; the engine is static."),
    PATH_REFUSED(Gate.INPUT_FILES, Severity.ERROR, "A path has to stay inside the workspace or a declared root."),
    DIRECTORY_MISSING(Gate.INPUT_FILES, Severity.ERROR, "The directory to read from does not exist."),
    FILTER_PATTERN_INVALID(
            Gate.INPUT_FILES, Severity.ERROR, "An invalid regular expression selects nothing, without a word."),
    NO_FILES_MATCHED(Gate.INPUT_FILES, Severity.ERROR, "The selection matches no file; digitalmodel ends with exit 0."),
    ENGINE_CANNOT_READ(Gate.INPUT_FILES, Severity.ERROR, "The engine does not read files of this kind."),
    PATTERN_IS_SUBSTRING(Gate.INPUT_FILES, Severity.WARNING, "A pattern takes every name that contains it."),
    FACTORS_MISSING(Gate.INPUT_FILES, Severity.WARNING, "Cases without factors are judged alone."),
    UNITS_MIXED(Gate.INPUT_FILES, Severity.ERROR, "One table cannot hold values in different units."),
    LEVEL_WITHOUT_VESSEL(Gate.INPUT_FILES, Severity.WARNING, "A higher water level lifts what floats."),
    INCLUDE_MISSING(Gate.INPUT_FILES, Severity.ERROR, "A model includes a file that is not there."),
    INCLUDE_TOO_DEEP(Gate.INPUT_FILES, Severity.ERROR, "Includes are followed eight deep."),
    INCLUDE_CYCLE(Gate.INPUT_FILES, Severity.ERROR, "A model includes itself."),
    UNSUPPORTED_BINARY_BASE(
            Gate.INPUT_FILES, Severity.ERROR, "A binary .dat or .sim base can be read by OrcaFlex only."),
    MODEL_UNREADABLE(Gate.INPUT_FILES, Severity.ERROR, "The model is not a text data file of OrcaFlex."),
    MODEL_SECTION_UNKNOWN(
            Gate.INPUT_FILES, Severity.WARNING, "OrcaFlex knows no section of this name, but one nearly so."),
    MODEL_STRUCTURE(Gate.INPUT_FILES, Severity.ERROR, "A part of the model has not the form that OrcaFlex writes."),
    OBJECT_NAME_FORM(
            Gate.INPUT_FILES,
            Severity.ERROR,
            Mending.BY_REPAIR,
            "The name differs from a real one in case, spaces or separators only."),
    LINE_TYPE_UNKNOWN(
            Gate.INPUT_FILES, Severity.WARNING, "A breaking load is given for a line type that no selected model has."),
    OBJECT_UNKNOWN(
            Gate.INPUT_FILES, Severity.ERROR, Mending.BY_ANSWER, "No selected model has an object of this name."),
    OBJECT_ABSENT(Gate.INPUT_FILES, Severity.ERROR, Mending.BY_REPAIR, "Some of the selected models lack the object."),
    OBJECTS_NOT_ASSESSED(
            Gate.INPUT_FILES,
            Severity.INFO,
            "The objects of .sim and .dat files are known to a licensed program only."),
    INPUT_DEFERRED(
            Gate.INPUT_FILES,
            Severity.INFO,
            "The input is what an earlier configuration writes; it is checked before the start.");

    private final Gate gate;
    private final Severity severity;
    private final Mending mending;
    private final String sentence;

    Rule(Gate gate, Severity severity, String sentence) {
        this(gate, severity, Mending.BY_AUTHOR, sentence);
    }

    Rule(Gate gate, Severity severity, Mending mending, String sentence) {
        this.gate = gate;
        this.severity = severity;
        this.mending = mending;
        this.sentence = sentence;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Gate gate() {
        return gate;
    }

    public Severity severity() {
        return severity;
    }

    public Mending mending() {
        return mending;
    }

    /** Why the rule exists, in one sentence. */
    public String sentence() {
        return sentence;
    }
}
