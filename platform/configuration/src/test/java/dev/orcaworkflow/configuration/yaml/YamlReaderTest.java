package dev.orcaworkflow.configuration.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Edits;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.yaml.YamlResult.Unreadable;
import dev.orcaworkflow.configuration.yaml.YamlResult.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static final String DEEP = "[".repeat(60) + "]".repeat(60);

    @ParameterizedTest(name = "{1} at {2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a: 1\\n\\tb: 2|tab|2:1",
                "a: 1\\t# note|tab|1:5",
                "a:\\t1|tab|1:3",
                "a\\tb: 1\\nc: d: e|tab|1:2",
                "a: b: c|syntax-error|1:5",
                "a: [1, 2|syntax-error|1:9",
                "a: 'x|syntax-error|1:4",
                "a: 1\\n b: 2|syntax-error|2:3",
                "a: @x|syntax-error|1:4",
                "a: *b|undefined-alias|1:4",
                "a: &a [*a]|recursive-alias|1:8",
                "a: !!python/object:os.system x|unknown-tag|1:4",
                "a: !foo x|unknown-tag|1:4",
                "a: !!javax.script.ScriptEngineManager [x]|unknown-tag|1:4",
                "a: =|unknown-tag|1:4",
                "a: !!int [1]|unknown-tag|1:4",
                "a: !!seq {}|unknown-tag|1:4",
                "a: !!int x|syntax-error|1:4",
                "a: &x 1\\nb: &x 2|syntax-error|2:4",
                "a: &a~ [1]|syntax-error|1:4",
                "a: 2025-02-31|syntax-error|1:4",
                "a: 2025-02-28 25:00:00|syntax-error|1:4",
                "a: 1\\n---\\nb: 2|several-documents|2:1",
                "just words|root-not-a-mapping|1:1",
                "- a\\n- b|root-not-a-mapping|1:1",
                "a: 1\\nb: 2\\na: 3|duplicate-key|3:1",
                "1: a\\ntrue: b|duplicate-key|2:1",
                "? [a, b]\\n: c|key-not-a-scalar|1:3",
                "a: 1\\nb: x\\u0000y|unprintable-character|2:5",
                "a: 1\\nb\\uFEFFc: 2|byte-order-mark-inside|2:2",
            })
    void pointsAtTheFault(String text, String rule, String place) {
        Finding finding = onlyFinding(unescaped(text));

        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.line() + ":" + finding.column()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a note\n", "---\n...\n", "~"})
    void saysThatAFileIsEmpty(String text) {
        assertThat(onlyFinding(text).rule()).isEqualTo("empty-file");
    }

    @Test
    void refusesTooDeepNesting() {
        assertThat(onlyFinding("a: " + DEEP).rule()).isEqualTo("too-deep");
    }

    @Test
    void refusesAliasBombs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 15; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(onlyFinding(bomb.toString()).rule()).isEqualTo("too-many-aliases");
    }

    @Test
    void refusesFilesBeyondTheLimit() {
        Finding finding = onlyFinding("a: " + "x".repeat(1 << 20));

        assertThat(finding.rule()).isEqualTo("too-large");
        assertThat(finding.message()).contains("1048579 bytes").contains("1048576");
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        byte[] latin1 = "a: 1\nb: Größe".getBytes(StandardCharsets.ISO_8859_1);

        YamlResult result = YamlReader.read("a.yml", latin1, YamlLimits.CONFIGURATION);

        assertThat(result).isInstanceOf(Unreadable.class);
        Finding finding = ((Unreadable) result).findings().getFirst();
        assertThat(finding.toString()).startsWith("a.yml:2:6 error not-utf-8 byte 0xF6");
    }

    @Test
    void readsPastAByteOrderMarkAtTheStart() {
        YamlDocument document = document("\uFEFF%YAML 1.1\n---\na: 1\n...\n");

        assertThat(document.root().get("a").line()).isEqualTo(3);
    }

    @Test
    void allowsTabsInQuotesBlocksAndComments() {
        YamlDocument document = document("a: 'x\ty'\nb: |\n  x\ty\nc: 1 #\tnote\n#\tnote\n");

        assertThat(document.root().entries()).hasSize(3);
    }

    @Test
    void keepsOrderPositionsAndOffsets() {
        String text = "# note\nb: 1\na: {c: [x, 'y z']}\n";
        YamlDocument document = document(text);

        YamlMapping inner = (YamlMapping) document.root().get("a");
        YamlSequence list = (YamlSequence) inner.get("c");
        YamlNode quoted = list.items().get(1);
        assertThat(document.root().entries())
                .extracting(entry -> entry.key().text())
                .containsExactly("b", "a");
        assertThat(quoted.line()).isEqualTo(3);
        assertThat(quoted.column()).isEqualTo(12);
        assertThat(text.substring(quoted.start(), quoted.end())).isEqualTo("'y z'");
        assertThat(text.substring(inner.start(), inner.end())).isEqualTo("{c: [x, 'y z']}");
    }

    @Test
    void countsOffsetsInUtf16BehindAnEmoji() {
        String text = "a: '🚢'\nb: x\n";

        YamlNode value = document(text).root().get("b");

        assertThat(text.substring(value.start(), value.end())).isEqualTo("x");
    }

    @Test
    void endsABlockWithItsLastItem() {
        String text = "a:\n  - x\n  - y # note\n\n# more\nb: 1\n";

        YamlNode list = document(text).root().get("a");

        assertThat(text.substring(list.start(), list.end())).isEqualTo("- x\n  - y");
    }

    @Test
    void keepsRepeatedKeysOfModels() {
        YamlResult result = YamlReader.read("m.yml", "a: 1\na: 2\n".getBytes(UTF_8), YamlLimits.MODEL);

        YamlMapping root = ((YamlDocument) result).root();
        assertThat(root.all("a")).extracting(node -> ((YamlScalar) node).text()).containsExactly("1", "2");
        assertThat(((YamlScalar) root.get("a")).text()).isEqualTo("2");
    }

    @Test
    void mergesAsPythonDoes() {
        YamlMapping merged = (YamlMapping) document("x: &x {k: 1, l: 2}\ny: &y {k: 3}\na:\n  <<: [*x, *y]\n  l: 4\n")
                .root()
                .get("a");

        assertThat(PythonValues.text(merged.get("k"))).contains("1");
        assertThat(PythonValues.text(merged.get("l"))).contains("4");
    }

    @Test
    void readsWindowsLineEnds() {
        YamlDocument document = document("a: 1\r\nb: 2\r\n");

        assertThat(document.root().get("b").line()).isEqualTo(2);
        assertThat(PythonValues.text(document.root().get("b"))).contains("2");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "1e-6, 1.0e-6",
        "61.4e6, 61.4e+6",
        "-3E5, -3.0e+5",
        ".5e3, 0.5e+3",
        "NO, False",
        "on, True",
        "0123, '''0123'''",
        "12:30, '''12:30'''"
    })
    void warnsOfAmbiguousScalarsWithAnEdit(String written, String mended) {
        String text = "a: " + written + " # note\n";

        List<Finding> remarks = document(text).remarks();

        assertThat(remarks).hasSize(1);
        assertThat(remarks.getFirst().rule()).isEqualTo("ambiguous-scalar");
        assertThat(Edits.apply(text, List.of(remarks.getFirst().edit()))).isEqualTo("a: " + mended + " # note\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "1.0e-6", "7", "0", "'NO'", "2025-01-17", "End A", "1.5", "E5", "~"})
    void doesNotWarnOfScalarsThatAreWhatTheyLookLike(String written) {
        assertThat(document("a: " + written).remarks()).isEmpty();
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\u0000", "\u0000")
                .replace("\\uFEFF", "\uFEFF");
    }

    private static Finding onlyFinding(String text) {
        YamlResult result = YamlReader.read("a.yml", text.getBytes(UTF_8), YamlLimits.CONFIGURATION);
        assertThat(result).as(text).isInstanceOf(Unreadable.class);
        List<Finding> findings = ((Unreadable) result).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static YamlDocument document(String text) {
        YamlResult result = YamlReader.read("a.yml", text.getBytes(UTF_8), YamlLimits.CONFIGURATION);
        assertThat(result).isInstanceOf(YamlDocument.class);
        return (YamlDocument) result;
    }
}
