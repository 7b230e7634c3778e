package dev.orcaworkflow.validation.template.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.validation.template.Bump;
import dev.orcaworkflow.validation.template.TemplateVersion;
import dev.orcaworkflow.validation.template.text.TemplateReading;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateComparisonTest {
    static final String TEXT = """
            template:
              description: For a test
              parameters:
                lines: {type: list}
                workers: {type: whole, min: 1, max: 64, default: 2}
                condition: {type: choice, values: [intact, damaged], default: intact}
            # A comment
            meta:
              basename: orcaflex_post_process
              description: Old words
            default: {log_level: INFO}
            orcaflex:
              postprocess:
                summary: {flag: True}
                time_series: {flag: False}
            summary_settings:
              groups:
                - Label: tension
                  Columns:
                    - for_each: lines
                      ObjectName: ${each}
                      Variable: Effective Tension
                      Statistic_Type: Max
                      Label: ${each}
            parallel_processing:
              max_workers: ${workers}
              timeout_per_file: 60
            engine:
              case: {condition: "${condition}"}
              friction: none
              tolerance: 3
            """;

    static Stream<Arguments> changes() {
        return Stream.of(
                change("only a comment", "# A comment", "# Another comment", Bump.PATCH, null),
                change(
                        "only the order of keys",
                        "meta:\n  basename: orcaflex_post_process\n  description: Old words\n",
                        "meta:\n  description: Old words\n  basename: orcaflex_post_process\n",
                        Bump.PATCH,
                        null),
                change(
                        "a longer time limit",
                        "per_file: 60",
                        "per_file: 90",
                        Bump.PATCH,
                        "parallel_processing.timeout_per_file"),
                change("a log level", "log_level: INFO", "log_level: DEBUG", Bump.PATCH, "default.log_level"),
                change("a description", "Old words", "New words", Bump.PATCH, "meta.description"),
                change(
                        "an output switched on",
                        "time_series: {flag: False}",
                        "time_series: {flag: True}",
                        Bump.MINOR,
                        "orcaflex.postprocess.time_series.flag"),
                change(
                        "a key added",
                        "  friction: none\n",
                        "  friction: none\n  current: none\n",
                        Bump.MINOR,
                        "engine.current"),
                change("another value", "friction: none", "friction: both", Bump.MINOR, "engine.friction"),
                change(
                        "a parameter with a default",
                        "    lines: {type: list}\n",
                        "    lines: {type: list}\n    more: {type: text, default: x}\n",
                        Bump.MINOR,
                        "parameter more"),
                change("a wider range", "max: 64", "max: 128", Bump.MINOR, "parameter workers"),
                change("another default", "default: 2", "default: 4", Bump.MINOR, "parameter workers"),
                change(
                        "an output switched off",
                        "summary: {flag: True}",
                        "summary: {flag: False}",
                        Bump.MAJOR,
                        "orcaflex.postprocess.summary.flag"),
                change("a key removed", "  friction: none\n", "", Bump.MAJOR, "engine.friction"),
                change(
                        "a key renamed",
                        "  friction: none\n",
                        "  seabed_friction: none\n",
                        Bump.MAJOR,
                        "engine.friction"),
                change("another type of value", "tolerance: 3", "tolerance: [3]", Bump.MAJOR, "engine.tolerance"),
                change("a text for a number", "tolerance: 3", "tolerance: some", Bump.MAJOR, "engine.tolerance"),
                change(
                        "another variable",
                        "Effective Tension",
                        "Wall Tension",
                        Bump.MAJOR,
                        "summary_settings.groups[tension].Columns[${each}].Variable"),
                change(
                        "another statistic",
                        "Statistic_Type: Max",
                        "Statistic_Type: Mean",
                        Bump.MAJOR,
                        "summary_settings.groups[tension].Columns[${each}].Statistic_Type"),
                change(
                        "a table renamed",
                        "Label: tension",
                        "Label: forces",
                        Bump.MAJOR,
                        "summary_settings.groups[tension]"),
                change(
                        "a parameter without a default",
                        "    lines: {type: list}\n",
                        "    lines: {type: list}\n    more: {type: text}\n",
                        Bump.MAJOR,
                        "parameter more"),
                change("a default lost", ", default: 2", "", Bump.MAJOR, "parameter workers"),
                change("a narrower range", "max: 64", "max: 8", Bump.MAJOR, "parameter workers"),
                change("a choice less", "[intact, damaged]", "[intact]", Bump.MAJOR, "parameter condition"),
                change(
                        "another type of parameter",
                        "workers: {type: whole",
                        "workers: {type: flag",
                        Bump.MAJOR,
                        "parameter workers"));
    }

    private static Arguments change(String what, String before, String after, Bump bump, String key) {
        return Arguments.of(what, before, after, bump, key);
    }

    @ParameterizedTest(name = "{0} is {3}")
    @MethodSource("changes")
    void saysHowLargeAChangeIsAndWhere(String what, String before, String after, Bump bump, String key) {
        TemplateText earlier = read(TEXT);
        String changed = TEXT.replace(before, after);
        changed = key != null && key.equals("parameter more") ? changed + "more: ${more}\n" : changed;
        changed = what.equals("another type of parameter")
                ? changed.replace("min: 1, max: 64, default: 2", "default: true")
                : changed;

        TemplateComparison comparison = TemplateComparison.of(earlier, read(changed));

        assertThat(changed).isNotEqualTo(TEXT);
        assertThat(comparison.required()).as(comparison.toString()).isEqualTo(bump);
        if (key == null) {
            assertThat(comparison.changes()).isEmpty();
        } else {
            assertThat(comparison.changes()).anySatisfy(change -> {
                assertThat(change.key()).isEqualTo(key);
                assertThat(change.bump()).isEqualTo(bump);
            });
        }
    }

    @Test
    void namesKeysAndLinesThatAPatchMayNotTouch() {
        TemplateComparison comparison = TemplateComparison.of(
                read(TEXT), read(TEXT.replace("  friction: none\n", "").replace("per_file: 60", "per_file: 90")));

        assertThat(comparison.tooLargeFor(version("1.0.0"), version("1.0.1")))
                .singleElement()
                .hasToString("engine.friction (line 30 of the earlier text) removed (none)");
        assertThat(comparison.tooLargeFor(version("1.0.0"), version("2.0.0"))).isEmpty();
    }

    @Test
    void takesAParameterUnderItsNewNameForTheSame() {
        String renamed = TEXT.replace("    lines: {type: list}", "    moorings: {type: list, renamed_from: lines}")
                .replace("for_each: lines", "for_each: moorings");

        TemplateComparison comparison = TemplateComparison.of(read(TEXT), read(renamed));

        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.key()).isEqualTo("parameter lines");
            assertThat(change.what()).isEqualTo("renamed to 'moorings'");
        });
    }

    private static TemplateText read(String text) {
        return TemplateReading.read("t_v1.0.0.yml", text);
    }

    private static TemplateVersion version(String text) {
        return TemplateVersion.parse(text);
    }
}
