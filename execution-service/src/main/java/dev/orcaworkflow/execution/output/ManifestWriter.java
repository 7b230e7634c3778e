package dev.orcaworkflow.execution.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.orcaworkflow.contracts.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the manifest beside the files that it speaks of. */
public final class ManifestWriter {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestWriter() {}

    /** @param publishedPath under which it will be found, relative to the workspace root */
    public static OutputFile write(ResultManifest manifest, Path file, String publishedPath) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(manifest);
        Files.write(file, bytes);
        return new OutputFile(publishedPath, ResultManifest.ROLE, Sha256.of(bytes), bytes.length, 0);
    }
}
