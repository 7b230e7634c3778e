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
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes at all end in findings, in bounded time and memory. {@code -Dfuzz.documents=100000} asks more often than an
 * ordinary run does; {@code -Dfuzz.seed=...} asks the same again.
 */
class FuzzTest {
    private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 6_000);
    private static final Duration MOST_TIME = Duration.ofSeconds(2);
    private static final long MOST_MEMORY = 256L << 20;
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final com.sun.management.ThreadMXBean THREAD =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
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

    @BeforeAll
    static void tellTheSeed() {
        System.out.println("fuzz.seed=" + SEED + " fuzz.documents=" + DOCUMENTS);
    }

    @Test
    void neverBreaksTheGates() {
        Workspace workspace = new Workspace(new Study(root).folder().root());
        Random random = new Random(SEED);
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] bytes = i % 3 == 0 ? invented(random) : mutated(Study.SOUND, random);
            bounded(i, bytes, () -> {
                GateReport report =
                        PureGates.check(new ConfigurationSource("a.yml", bytes, "s"), workspace, GateOptions.dryRun());
                applyEachEdit(report, bytes);
                assertThat(DocumentReport.of("a.yml", bytes)).isNotNull();
            });
        }
    }

    @Test
    void neverBreaksTheModelReader() {
        TestFolder folder = new Study(root).folder();
        Random random = new Random(SEED);
        for (int i = 0; i < DOCUMENTS / 20; i++) {
            byte[] bytes = mutated(MODEL, random);
            Path file = folder.write("s/models/fuzz.yml", new String(bytes, UTF_8));
            bounded(i, bytes, () -> assertThat(ModelReader.read(file, folder.workspace()))
                    .isNotNull());
        }
    }

    @Test
    void isNotHeldUpByWhatIsMadeToHoldItUp() {
        String wide = "a: &a [" + "1,".repeat(40_000) + "1]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c]\n";
        String deep = "[".repeat(200_000);
        String keys = "k: {" + "? a : b, ".repeat(20_000) + "}";
        String merges = "a: &a {x: 1}\n" + "b: {<<: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]}\n";
        String regex = Study.SOUND.replace("contains: []", "regex: '(i+n*t*)+(a|aa)+$'");
        String quotes = "a: \"" + "\\u0041".repeat(100_000) + "\"\n";
        String columns = Study.SOUND.replace(
                "      Columns:\n", "      Columns:\n" + "        - {Label: x, ObjectName: Moring}\n".repeat(2_000));
        Workspace workspace = new Workspace(new Study(root).folder().root());
        List<String> texts = List.of(wide, deep, keys, merges, regex, quotes, columns);
        for (int i = 0; i < texts.size(); i++) {
            byte[] bytes = texts.get(i).getBytes(UTF_8);
            bounded(i, bytes, () -> assertThat(PureGates.check(
                            new ConfigurationSource("a.yml", bytes, "s"), workspace, GateOptions.dryRun()))
                    .isNotNull());
        }
    }

    /**
     * Time is the thread's own, so that a busy machine fails nobody; memory is what the thread allocates altogether, which
     * is more than what it holds at any time.
     */
    private static void bounded(int number, byte[] document, Runnable question) {
        long started = THREAD.getCurrentThreadCpuTime();
        long before = THREAD.getCurrentThreadAllocatedBytes();
        try {
            question.run();
        } catch (RuntimeException | StackOverflowError e) {
            fail("fuzz.seed=" + SEED + " document " + number + ": " + shown(document), e);
        }
        assertThat(Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - started))
                .as("time for document %d of fuzz.seed=%d: %s", number, SEED, shown(document))
                .isLessThan(MOST_TIME);
        assertThat(THREAD.getCurrentThreadAllocatedBytes() - before)
                .as("memory for document %d of fuzz.seed=%d: %s", number, SEED, shown(document))
                .isLessThan(MOST_MEMORY);
    }

    private static String shown(byte[] document) {
        String text = new String(document, UTF_8);
        return text.length() < 4000 ? text : text.substring(0, 4000) + "...";
    }

    /** No configuration at all: pieces of YAML in any order, or bytes. */
    private static byte[] invented(Random random) {
        if (random.nextInt(8) == 0) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            return bytes;
        }
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(60); n > 0; n--) {
            text.append(random.nextInt(4) == 0 ? "k" + n + ": " : PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(5) == 0 ? "\n" + " ".repeat(random.nextInt(6)) : "");
        }
        return text.toString().getBytes(UTF_8);
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
