package dev.orcaworkflow.execution.engine.embedded;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.orcaworkflow.execution.engine.CarriedOutput;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.catenary.result.CaseRow;
import dev.orcaworkflow.execution.engine.catenary.result.Cell;
import dev.orcaworkflow.execution.files.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code study.json} of an attempt that failed in part: what came of the files that went well, for the next attempt of the
 * same text by the same build.
 *
 * @param config SHA-256 of the configuration's text
 * @param engine id and build
 * @param remark that stands in the rows
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StudyRecord(String config, String engine, String remark, List<OfFile> files) {
    private static final JsonFile FILE = new JsonFile(
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addMixIn(Cell.class, Kinds.class)
                    .build(),
            "study.json");

    /** The cells of a table know nothing of JSON. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cell.Number.class, name = "number"),
        @JsonSubTypes.Type(value = Cell.NotPresent.class, name = "not-present"),
        @JsonSubTypes.Type(value = Cell.Empty.class, name = "empty")
    })
    private interface Kinds {}

    /**
     * @param file relative to the workspace's root
     * @param sources fingerprints of all that was read for it, by name relative to the workspace's root
     */
    record OfFile(
            String file,
            Map<String, String> sources,
            List<CaseResult> results,
            List<List<CaseRow>> rows,
            FileFindings findings,
            List<CarriedOutput> rangeGraphs) {}

    void write(Path folder) throws IOException {
        FILE.write(folder, this);
    }

    static Optional<StudyRecord> read(Path folder) {
        return FILE.read(folder, StudyRecord.class);
    }
}
