package dev.orcaworkflow.configuration.finding;

/**
 * Where a piece of text stands.
 *
 * @param file name as the reader of findings knows it
 * @param line from 1; 0 for the whole file
 * @param column from 1; 0 for the whole line
 * @param start offset of its first character in the document's text
 * @param end offset after its last character
 */
public record Position(String file, int line, int column, int start, int end) {
    public static Position wholeFile(String file) {
        return new Position(file, 0, 0, 0, 0);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
