package dev.orcaworkflow.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.ConfigurationFinder;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.local.check.Examination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample study carries exactly the faults that it is there to show. */
class SampleStudyTest {
    private static final Path STUDY = Path.of("samples/oc4-study");

    @Test
    void carriesOnlyTheFaultsThatItIsThereToShow() throws IOException {
        // Given
        Examination examination = Examination.within(STUDY);
        Map<String, List<String>> faults = new TreeMap<>();

        // When
        for (Path file : ConfigurationFinder.find(STUDY).configurations()) {
            faults.put(file.getFileName().toString(), errors(examination, file));
        }

        // Then
        faults.values().removeIf(List::isEmpty);
        assertThat(faults)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "quick_check.yml", List.of("missing-section"),
                        "tension_by_heading.yml", List.of("not-a-string"),
                        "windward_line.yml", List.of("object-name-form"),
                        "absent_lines_mwl.yml", List.of("object-absent"),
                        "line_tension.yml", List.of("object-unknown"),
                        "intact_msl.yml", List.of("no-files-matched"),
                        "dynamic_response.yml", List.of("engine-cannot-read")));
    }

    @Test
    void hasNinetyNineIntactCases() throws IOException {
        Examination examination = Examination.within(STUDY);

        int cases = Stream.of("intact_lwl.yml", "intact_mwl.yml", "intact_hwl.yml")
                .mapToInt(name -> files(examination, STUDY.resolve(name)))
                .sum();

        assertThat(cases).isEqualTo(99);
    }

    @Test
    void saysOfEveryConfigurationHowItShouldEnd() throws IOException {
        Expectation expected = Expectation.read(STUDY.resolve("expected.yml"));

        assertThat(expected.size())
                .isEqualTo(ConfigurationFinder.find(STUDY).configurations().size());
    }

    private static int files(Examination examination, Path file) {
        try {
            return examination.examine(file).report().selection().files().size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> errors(Examination examination, Path file) throws IOException {
        return examination.examine(file).report().findings().stream()
                .filter(Finding::isError)
                .map(Finding::rule)
                .distinct()
                .toList();
    }
}
