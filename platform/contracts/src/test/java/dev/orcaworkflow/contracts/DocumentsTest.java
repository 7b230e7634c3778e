package dev.orcaworkflow.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents for people outside this build say what the records say. */
class DocumentsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String MEND = "%s is not what the records say. If the records are right, write it anew:"
            + " ./mvnw -pl platform/contracts test -Dtest=DocumentsTest -Dcontracts.write=true";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    @ParameterizedTest
    @MethodSource("dev.orcaworkflow.contracts.Contract#allEvents")
    void theSchemaOfAnEventIsUpToDate(Class<?> event) throws IOException {
        String schema = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(EventSchema.of(event)) + "\n";

        assertUpToDate(RESOURCES.resolve("schemas").resolve(Contract.typeOf(event) + ".json"), schema);
    }

    @Test
    void theAsyncApiDocumentIsUpToDate() throws IOException {
        assertUpToDate(RESOURCES.resolve("asyncapi.yaml"), YAML.writeValueAsString(AsyncApi.document()));
    }

    @Test
    void noSchemaIsLeftOfAnEventThatIsGone() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("schemas"))) {
            assertThat(files).hasSameSizeAs(Contract.allEvents().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.orcaworkflow.contracts.Contract#allEvents")
    void aGoldenMessageHasWhatItsSchemaRequiresAndNothingElse(Class<?> event) throws IOException {
        JsonNode golden = JSON.readTree(Files.readString(GoldenMessagesTest.file(event)));
        ObjectNode schema = EventSchema.of(event);

        assertConforms(golden, schema, schema.path("$defs"));
    }

    private static void assertConforms(JsonNode value, JsonNode schema, JsonNode definitions) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().substring("#/$defs/".length());
            assertConforms(value, definitions.get(name), definitions);
        } else if (schema.has("items")) {
            value.forEach(item -> assertConforms(item, schema.get("items"), definitions));
        } else if (schema.has("properties")) {
            assertThat(names(schema.get("properties"))).containsAll(names(value));
            assertThat(names(value)).containsAll(required(schema));
            value.properties()
                    .forEach(property -> assertConforms(
                            property.getValue(), schema.get("properties").get(property.getKey()), definitions));
        } else if (schema.has("enum")) {
            assertThat(schema.get("enum")).contains(value);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(property -> property.getKey()).toList();
    }

    private static List<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asText).toList();
    }

    private static void assertUpToDate(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(MEND, file)
                .isEqualTo(expected);
    }
}
