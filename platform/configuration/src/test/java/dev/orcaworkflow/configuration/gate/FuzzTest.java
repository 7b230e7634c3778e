package dev.orcaworkflow.configuration.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.orcaworkflow.configuration.TestFolder;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Edits;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes at all end in findings. Run one case again with {@code -Dfuzz.seed=...}. */
class FuzzTest {
    private static final int DOCUMENTS = 20_000;
    private static final List<String> PIECES = List.of(
            "\t",
            "\n",
            "- ",
            ": ",
            "&a ",
            "*a",
            "!!python/object:x ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            "'",
            "\"",
            "| \n",
            "#",
            "...",
            "---\n",
            "<<: *a",
            "\uFEFF",
            "\u0000",
            "🚢",
            "%YAML 1.2\n",
            "1e5",
            "~",
            "NULL",
            ",",
            "  ",
            "\r\n",
            "Mooring9",
            "[[[[[[[[",
            "!",
            "=");
    private static final String MODEL = """
            %YAML 1.1
            ---
            BaseFile: intact_base.yml
            includefile: intact_00.yml
            Lines:
              New: X
              X:
                LineType, Length:
                  - [Chain, 1]
                Length[1]: 2
            ...
            """;

    @TempDir
    Path root;

    @Test
    void neverBreaksTheGates() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Workspace workspace = new Workspace(new Study(root).folder().root());
        Random random = new Random(seed);
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] bytes = mutated(Study.SOUND, random);
            try {
                GateReport report =
                        PureGates.check(new ConfigurationSource("a.yml", bytes, "s"), workspace, GateOptions.dryRun());
                applyEachEdit(report, bytes);
            } catch (RuntimeException | StackOverflowError e) {
                fail("fuzz.seed=" + seed + " document " + i + ": " + new String(bytes, UTF_8), e);
            }
        }
    }

    @Test
    void neverBreaksTheModelReader() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        TestFolder folder = new Study(root).folder();
        Random random = new Random(seed);
        for (int i = 0; i < DOCUMENTS / 20; i++) {
            String text = new String(mutated(MODEL, random), UTF_8);
            Path file = folder.write("s/models/fuzz.yml", text);
            try {
                assertThat(ModelReader.read(file, folder.workspace())).isNotNull();
            } catch (RuntimeException | StackOverflowError e) {
                fail("fuzz.seed=" + seed + " document " + i + ": " + text, e);
            }
        }
    }

    /** An edit has to fit the text that it was made for. */
    private static void applyEachEdit(GateReport report, byte[] bytes) {
        for (Finding finding : report.findings()) {
            Edit edit = finding.edit();
            if (edit != null) {
                assertThat(Edits.apply(new String(bytes, UTF_8), List.of(edit))).isNotNull();
            }
        }
    }

    private static byte[] mutated(String sound, Random random) {
        StringBuilder text = new StringBuilder(sound);
        for (int n = 1 + random.nextInt(4); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                case 3 -> text.insert(at, text.substring(Math.max(0, at - random.nextInt(60)), at));
                default -> throw new IllegalStateException();
            }
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        return random.nextInt(10) == 0 ? flipped(bytes, random) : bytes;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] other = Arrays.copyOf(bytes, bytes.length);
        if (other.length > 0) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return other;
    }
}
