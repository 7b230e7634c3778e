package dev.orcaworkflow.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of faults names tests that are there. */
class FaultCatalogueTest {
    private static final Path CATALOGUE = Path.of("../deploy/docs/faults.md");
    private static final List<Path> TESTS = List.of(
            Path.of("src/test/java"),
            Path.of("../platform/messaging/src/test/java"),
            Path.of("../deploy/e2e/src/test/java"));
    private static final Pattern ROW = Pattern.compile("^\\| (F\\d+) \\|.*$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void holdsEveryFaultOfExecution() throws IOException {
        List<String> faults = ROW.matcher(Files.readString(CATALOGUE))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(faults)
                .containsExactlyElementsOf(
                        Stream.concat(IntStream.rangeClosed(1, 20).boxed(), Stream.of(46, 47))
                                .map(number -> "F" + number)
                                .toList());
    }

    @Test
    void namesTestsThatAreThere() throws IOException {
        Map<String, String> sources = sources();

        List<MatchResult> rows =
                ROW.matcher(Files.readString(CATALOGUE)).results().toList();

        assertThat(rows).allSatisfy(row -> {
            List<MatchResult> tests = TEST.matcher(row.group()).results().toList();
            assertThat(tests).as(row.group(1)).isNotEmpty();
            assertThat(tests).allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), ""))
                    .as(test.group())
                    .contains("void " + test.group(2) + "("));
        });
    }

    /** By name of the class. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .collect(Collectors.toList())) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
