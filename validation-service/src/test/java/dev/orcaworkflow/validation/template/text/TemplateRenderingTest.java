package dev.orcaworkflow.validation.template.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.TemplateRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateRenderingTest {
    private static final TemplateRef REF = TemplateRef.parse("study@1.0.0");
    private static final String TEXT = """
            # Head comment
            template:
              description: For a test
              parameters:
                lines: {type: list}
                workers: {type: whole, min: 1, max: 64, default: 2}
                flag: {type: flag, default: true}
                label: {type: text, default: NULL}
                type: {type: text}
            # Between
            meta: {basename: orcaflex_post_process}
            columns:
              - for_each: lines
                ObjectName: ${each}      # who
                Label: ${each}_${type}
              - ObjectName: last
            run: {workers: "${workers}", flag: '${flag}'}
            label: ${label}
            mbl:
              ${type}: {value: 1}
            """;

    private static String render(Map<String, ParameterValue> values) {
        TemplateText template = TemplateReading.read(REF.file(), TEXT);
        return TemplateRendering.render(REF, template, Filling.of("study", template.parameters(), values));
    }

    private static ParameterValue one(String text) {
        return new ParameterValue.One(text);
    }

    @Test
    void fillsInValuesWithTheirTypesAndKeepsComments() {
        String text =
                render(Map.of("lines", new ParameterValue.Many(List.of("Mooring1", "Line 2")), "type", one("R4")));

        assertThat(text).isEqualTo("""
                # Head comment
                template:
                  name: study
                  version: 1.0.0
                  parameters:
                    lines: [Mooring1, Line 2]
                    workers: 2
                    flag: True
                    label: NULL
                    type: R4
                # Between
                meta: {basename: orcaflex_post_process}
                columns:
                  - ObjectName: Mooring1      # who
                    Label: Mooring1_R4
                  - ObjectName: Line 2      # who
                    Label: Line 2_R4
                  - ObjectName: last
                run: {workers: 2, flag: True}
                label: NULL
                mbl:
                  R4: {value: 1}
                """);
    }

    @Test
    void splitsAListThatIsTypedAsOneWord() {
        assertThat(render(Map.of("lines", one("a1, b2"), "type", one("R4")))).contains("lines: [a1, b2]");
    }

    @Test
    void quotesWhatYamlWouldReadOtherwise() {
        assertThat(render(Map.of("lines", one("a"), "type", one("R4"), "label", one("no"))))
                .contains("label: 'no'");
    }

    @Test
    void namesParameterValueAndExpectedTypeOfEveryFault() {
        assertThatThrownBy(() -> render(Map.of("workers", one("many"), "flag", one("yes"), "colour", one("red"))))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("parameter 'lines' is missing: expected a list")
                .hasMessageContaining("parameter 'workers' is 'many': expected a whole number from 1 to 64")
                .hasMessageContaining("parameter 'flag' is 'yes': expected true or false")
                .hasMessageContaining("'colour' is no parameter");
    }

    @Test
    void refusesANumberOutsideItsRange() {
        assertThatThrownBy(() -> render(Map.of("lines", one("a"), "type", one("R4"), "workers", one("65"))))
                .hasMessageContaining("parameter 'workers' is '65': expected a whole number from 1 to 64");
    }

    @Test
    void recordsWhereTheConfigurationComesFrom() {
        String text = render(Map.of("lines", one("a"), "type", one("R4")));

        var provenance = Provenance.of(TemplateReading.root("a.yml", text)).orElseThrow();

        assertThat(provenance.ref()).isEqualTo(REF);
        assertThat(provenance.parameters()).containsEntry("workers", one("2"));
    }

    @Test
    void tellsOfPlaceholdersAndParametersThatDoNotMeet() {
        String text = """
                template:
                  parameters:
                    unused: {type: text}
                    odd: {type: colour}
                meta: {label: "${missing}"}
                list:
                  - ${each}
                """;

        assertThatThrownBy(() -> TemplateReading.read("t_v1.0.0.yml", text))
                .hasMessageContaining("t_v1.0.0.yml:3: parameter 'unused' is used nowhere")
                .hasMessageContaining("t_v1.0.0.yml:4: parameter 'odd' has the type 'colour'")
                .hasMessageContaining("t_v1.0.0.yml:5: ${missing} names no parameter")
                .hasMessageContaining("t_v1.0.0.yml:7: ${each} names no parameter here: only below for_each");
    }
}
