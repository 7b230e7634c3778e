package dev.orcaworkflow.validation.gate;

/** What the names of a configuration's results, and of its batch of one, begin with. */
public final class Stem {
    private Stem() {}

    /** The last part of a key without its extension. */
    public static String of(String key) {
        String file = key.substring(key.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
