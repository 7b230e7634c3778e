package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.model.ModelReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Predicate;

/** What a YAML file of a study is, judged by the keys at its root, so that broken files have a kind too. */
public enum DocumentKind {
    /** Has {@code meta} or {@code basename}. */
    CONFIGURATION,
    /** An OrcaFlex model or a part of one: has a section of OrcaFlex, or includes a file. */
    MODEL,
    /** Neither: of another program, of an older one, or no study file at all. */
    OTHER;

    private static final Set<String> OF_CONFIGURATION = Set.of("meta", "basename");

    public static DocumentKind of(byte[] bytes) {
        if (hasRoot(bytes, OF_CONFIGURATION::contains)) {
            return CONFIGURATION;
        }
        return hasRoot(bytes, ModelReader::isModelKey) ? MODEL : OTHER;
    }

    static boolean isOfConfiguration(String key) {
        return OF_CONFIGURATION.contains(key);
    }

    private static boolean hasRoot(byte[] bytes, Predicate<String> wanted) {
        try {
            return RootLines.anyKey(new ByteArrayInputStream(bytes), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always readable", e);
        }
    }
}
