package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationFinder;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.ConfigurationSchemas;
import dev.orcaworkflow.configuration.finding.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas are current, take what the gates take, and refuse what every reader has to refuse. */
class PublishedSchemaTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/orcaworkflow/configuration/schema");
    private static final Path SAMPLES = Path.of("../../deploy/local/samples/oc4-study");

    @ParameterizedTest
    @MethodSource("basenames")
    void isUpToDate(String basename) throws IOException {
        Path file = RESOURCES.resolve(basename + ".json");
        String schema = Json.pretty(PublishedSchema.of(basename));
        if (Boolean.getBoolean("schemas.write")) {
            Files.createDirectories(RESOURCES);
            Files.writeString(file, schema);
        }

        assertThat(file)
                .as("write it anew: ./mvnw -pl platform/configuration test -Dtest=PublishedSchemaTest"
                        + " -Dschemas.write=true")
                .hasContent(schema);
    }

    static List<String> basenames() {
        return PublishedSchema.BASENAMES;
    }

    @Test
    void isServedForEveryBasenameWithDefaults() {
        assertThat(ConfigurationSchemas.basenames()).containsExactlyElementsOf(PublishedSchema.BASENAMES);
        assertThat(ConfigurationSchemas.of("orcaflex").orElseThrow()).contains("\"title\": \"orcaflex\"");
        assertThat(ConfigurationSchemas.of("../defaults/orcaflex")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesTheSampleStudyWhereTheGatesDo(Path sample) throws IOException {
        byte[] text = Files.readAllBytes(sample);
        boolean sound = DocumentReport.of("a.yml", text).findings().stream()
                .noneMatch(finding -> finding.gate() == Gate.SCHEMA && finding.isError());

        assertThat(errors(new String(text, UTF_8)).isEmpty())
                .as(sample.toString())
                .isEqualTo(sound);
    }

    static Stream<Path> samples() throws IOException {
        return ConfigurationFinder.find(SAMPLES).configurations().stream();
    }

    @Test
    void takesASoundBatchOfVariants() {
        assertThat(errors(RunBatchCheckTest.SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        summary_settings:          | sumary_settings:
        summary: {flag: True}      | summary: True
        extension: [yml]           | extension: yml
        pattern: intact            | pattern: [intact]
        input_directory: models    | input_directory: [models]
        filters: {contains: []     | filters: {contains: base
        ObjectName: Mooring2       | ObjectName: [Mooring2]
        ObjectName: Mooring2       | ObjectName: 12
        objectExtra: [End A]       | objectExtra: End A
        Command: TimeHistory       | Command: Timehistory
        Statistic_Type: Max        | Statistic_Type: max
        SimulationPeriod: StaticState | SimulationPeriod: Static
        SimulationPeriod: StaticState | SimulationPeriod: [1, 2, 3]
        Label: M2                  | Label: statistic
        basename: orcaflex_post_process | basename: orcaflex_post_process\\nparallel_processing: {max_workers: 0}
        basename: orcaflex_post_process | basename: orcaflex_post_process\\nparallel_processing: {timeout_per_file: 0}
        basename: orcaflex_post_process | basename: orcaflex_post_process\\ndefault: {log_level: LOUD}
        basename: orcaflex_post_process | basename: orcaflex_post_process\\nlibrary: numpy
        basename: orcaflex_post_process | basename: orcaflex_post_process\\nmeta: {label: 'a/b'}
        basename: orcaflex_post_process | basename: orcaflex_post_process\\nengine: {modles: {}}
        basename: orcaflex_post_process | basename: orcaflex_post_process\\nengine: {anchors: dragg}
        basename: orcaflex_post_process | basename: orcaflex_post_process\\nengine: {tolerance: -1}
        basename: orcaflex_post_process | basename: orcaflex_post_process\\nengine: {case: {condition: broken}}
        basename: orcaflex_post_process | basename: orcaflex_post_process\\nworkflow: {execution_order: first}
        """)
    void refusesWhatTheGatesRefuse(String right, String wrong) {
        String text = Study.SOUND.replace(right, wrong.replace("\\n", "\n"));
        assertThat(DocumentReport.of("a.yml", text.getBytes(UTF_8)).findings().stream())
                .anyMatch(finding -> finding.gate() == Gate.SCHEMA);

        assertThat(errors(text)).isNotEmpty();
    }

    @Test
    void takesTheSoundConfiguration() {
        assertThat(errors(Study.SOUND)).isEmpty();
    }

    /** Of the schema of the text's own basename. */
    private static List<String> errors(String text) {
        Configuration configuration =
                ((ConfigurationReading.Readable) Configuration.read("a.yml", text.getBytes(UTF_8))).configuration();
        Optional<String> schema = configuration.basename().flatMap(ConfigurationSchemas::of);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.orElseThrow(), InputFormat.JSON)
                .validate(Json.of(configuration.merged()), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
