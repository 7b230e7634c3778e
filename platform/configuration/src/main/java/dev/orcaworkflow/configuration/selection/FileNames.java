package dev.orcaworkflow.configuration.selection;

/** Parts of file names as Python's pathlib takes them. */
final class FileNames {
    private FileNames() {}

    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
