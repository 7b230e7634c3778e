package dev.orcaworkflow.recovery.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of strategies that people read is the one that the code goes by. */
class RecoveryDocumentTest {
    private static final Path DOCUMENT = Path.of("../deploy/docs/recovery.md");
    private static final String BEGIN = "<!-- strategies: written by RecoveryDocumentTest -->\n";
    private static final String END = "<!-- end of strategies -->";

    @Test
    void listsEveryStrategyWithWhatItTouchesAndItsBound() throws IOException {
        String document = Files.readString(DOCUMENT);
        String expected = document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                + table()
                + document.substring(document.indexOf(END));

        if (Boolean.getBoolean("recovery.write")) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("%s is not what the code says; write it anew with -Drecovery.write=true", DOCUMENT)
                .isEqualTo(expected);
    }

    private static String table() {
        return "| strategy | what it does | what it may touch | how far it goes |\n|---|---|---|---|\n"
                + Arrays.stream(Strategy.values())
                        .map(strategy -> "| `%s` | %s | %s | %s |\n"
                                .formatted(strategy.id(), strategy.description(), strategy.touches(), strategy.bound()))
                        .collect(Collectors.joining());
    }
}
