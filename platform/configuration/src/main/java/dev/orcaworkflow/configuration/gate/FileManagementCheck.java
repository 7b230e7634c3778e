package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** The form of the file selection. */
final class FileManagementCheck implements Check {
    @Override
    public void examine(Subject subject) {
        YamlNode section = subject.configuration().node("file_management");
        if (section instanceof YamlMapping files) {
            oldStyle(subject, files);
            single(subject, files, "input_directory");
            single(subject, files, "output_directory");
            if (files.get("filename") instanceof YamlMapping filename) {
                filename(subject, filename);
            }
        }
        if (subject.configuration().engine().models().isEmpty() && subject.postProcessing()) {
            selectsSomething(subject, section);
        }
        models(subject);
    }

    private static void filename(Subject subject, YamlMapping filename) {
        listMeant(subject, filename, "extension");
        single(subject, filename, "pattern");
        filters(subject, filename);
    }

    private static void filters(Subject subject, YamlMapping filename) {
        if (filename.get("filters") instanceof YamlMapping filters) {
            listMeant(subject, filters, "contains");
            listMeant(subject, filters, "not_contains");
            size(subject, filters, "min_size_kb");
            size(subject, filters, "max_size_kb");
        }
    }

    private static void models(Subject subject) {
        if (subject.configuration().node("engine", "models") instanceof YamlMapping models) {
            listMeant(subject, models, "extension");
            single(subject, models, "directory");
            single(subject, models, "pattern");
            filters(subject, models);
        }
    }

    private static void oldStyle(Subject subject, YamlMapping files) {
        if (files.has("files")) {
            subject.add(Finding.of(
                    Rule.OLD_STYLE_BLOCK,
                    Places.key(files, "files"),
                    "file_management.files is of an older version and ignored: the files of input_directory are taken",
                    "write input_directory and filename {extension, pattern, filters}"));
        }
        if (files.has("input_files")) {
            subject.add(Finding.of(
                    Rule.OLD_STYLE_BLOCK,
                    Places.key(files, "input_files"),
                    "file_management.input_files is overwritten by what the selection finds",
                    "write input_directory and filename {extension, pattern, filters}"));
        }
    }

    private static void selectsSomething(Subject subject, YamlNode section) {
        Configuration configuration = subject.configuration();
        boolean on = PythonValues.truth(configuration.node("file_management", "flag"));
        YamlNode place = section == null ? configuration.own() : section;
        if (!on) {
            subject.add(
                    Rule.SETTINGS_MISSING,
                    place,
                    section == null
                            ? "there is no file_management: no input file would be selected"
                            : "file_management.flag is not on: no input file would be selected",
                    "write 'file_management: {flag: True, input_directory: ..., filename: ...}'");
        } else if (configuration.node("file_management", "input_directory") == null) {
            subject.add(
                    Rule.SETTINGS_MISSING,
                    place,
                    "file_management has no input_directory",
                    "write 'input_directory: NULL' for the configuration's own folder");
        }
    }

    private static void listMeant(Subject subject, YamlMapping mapping, String key) {
        YamlNode value = mapping.get(key);
        if (value instanceof YamlScalar scalar
                && !PythonValues.isNull(value)
                && !scalar.text().equals("NULL")) {
            subject.add(Finding.of(
                            Rule.NOT_A_LIST,
                            value.at(),
                            key + " is '" + scalar.text()
                                    + "' where a list is meant; Python takes it apart letter by letter",
                            "write '" + key + ": [" + scalar.text() + "]'")
                    .mendedBy(FormEdits.enlist(subject.configuration().text(), value))
                    .about(key, List.of()));
        }
    }

    private static void single(Subject subject, YamlMapping mapping, String key) {
        Entry entry = mapping.entry(key);
        if (entry != null && entry.value() instanceof YamlSequence list) {
            Optional<Edit> edit = FormEdits.unlist(subject.configuration().text(), entry);
            Finding finding = Finding.of(
                    Rule.NOT_A_STRING,
                    list.at(),
                    key + " is a list " + PythonValues.texts(list) + " where one text is meant",
                    "write it without brackets");
            subject.add(
                    edit.map(finding::mendedBy).orElseGet(finding::forAuthor).about(key, List.of()));
        }
    }

    private static void size(Subject subject, YamlMapping filters, String key) {
        YamlNode value = filters.get(key);
        if (!PythonValues.isNull(value) && PythonValues.number(value).isEmpty()) {
            subject.add(
                    Rule.NOT_A_NUMBER,
                    value,
                    key + " is '" + PythonValues.text(value).orElse("a list") + "', not a number of kilobytes",
                    "write a number");
        }
    }
}
