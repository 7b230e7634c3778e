package dev.orcaworkflow.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wire truth: what is read from a golden message and written again is the same, byte by byte, but for white space.
 * Golden files are never edited, only added to; a changed one is a new version of the type.
 */
class GoldenMessagesTest {
    static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final PrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @ParameterizedTest
    @MethodSource("dev.orcaworkflow.contracts.Contract#allEvents")
    void isReadAndWrittenUnchanged(Class<?> event) throws IOException {
        String golden = Files.readString(file(event));

        String written = MAPPER.writer(PRETTY).writeValueAsString(MAPPER.readValue(golden, event)) + "\n";

        assertThat(written).isEqualTo(golden);
    }

    @Test
    void hasNoMessageWithoutAType() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            Contract.allEvents().map(GoldenMessagesTest::file).toList());
        }
    }

    static Path file(Class<?> event) {
        return GOLDEN.resolve(Contract.typeOf(event) + ".json");
    }
}
