package dev.orcaworkflow.validation.template.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.validation.template.TemplateRef;
import dev.orcaworkflow.validation.template.change.Migration.Effect;
import dev.orcaworkflow.validation.template.text.Filling;
import dev.orcaworkflow.validation.template.text.ParameterValue;
import dev.orcaworkflow.validation.template.text.TemplateReading;
import dev.orcaworkflow.validation.template.text.TemplateRendering;
import dev.orcaworkflow.validation.template.text.TemplateText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateMigrationTest {
    private static final TemplateRef OLD = TemplateRef.parse("study@1.0.0");
    private static final TemplateRef NEW = TemplateRef.parse("study@2.0.0");
    private static final Map<String, ParameterValue> VALUES =
            Map.of("lines", new ParameterValue.Many(List.of("A1", "B2")), "workers", new ParameterValue.One("4"));
    private static final String TEXT = TemplateComparisonTest.TEXT;

    private static TemplateText read(String text) {
        return TemplateReading.read("study.yml", text);
    }

    private static String made() {
        TemplateText template = read(TEXT);
        return TemplateRendering.render(OLD, template, Filling.of("study", template.parameters(), VALUES));
    }

    private static Migration migrate(String text, String later) {
        return migrate(text, later, Map.of());
    }

    private static Migration migrate(String text, String later, Map<String, ParameterValue> given) {
        TemplateMigration migration = new TemplateMigration(
                NEW, read(later), given, ref -> ref.equals(OLD) ? Optional.of(read(TEXT)) : Optional.empty());
        return migration.of(new StoredConfiguration("a.yml", "", text, null));
    }

    @Test
    void keepsWhatItsAuthorChangedAndEveryComment() {
        String own = made().replace("timeout_per_file: 60", "timeout_per_file: 600  # slow share")
                .replace("description: Old words", "description: Mine");

        Migration migration = migrate(own, TEXT.replace("friction: none", "friction: both"));

        assertThat(migration.effect()).isEqualTo(Effect.CHANGES);
        assertThat(migration.text())
                .contains(
                        "timeout_per_file: 600  # slow share",
                        "description: Mine",
                        "friction: both",
                        "version: 2.0.0",
                        "# A comment");
        assertThat(migration.difference()).contains("-  friction: none", "+  friction: both", "-  version: 1.0.0");
    }

    @Test
    void changesNothingButTheRecordWhereOnlyOtherThingsChanged() {
        Migration migration = migrate(made(), TEXT.replace("default: 2", "default: 3"));

        assertThat(migration.effect()).isEqualTo(Effect.UNAFFECTED);
        assertThat(migration.text()).isEqualTo(made().replace("version: 1.0.0", "version: 2.0.0"));
    }

    @Test
    void breaksAConfigurationThatLosesAKey() {
        Migration migration = migrate(made(), TEXT.replace("  friction: none\n", ""));

        assertThat(migration.effect()).isEqualTo(Effect.BREAKS);
        assertThat(migration.reasons()).singleElement().asString().contains("engine.friction", "removed");
    }

    @Test
    void leavesLinesThatBothChangedToAPerson() {
        String own = made().replace("friction: none", "friction: mobilised");

        Migration migration = migrate(own, TEXT.replace("friction: none", "friction: both"));

        assertThat(migration.effect()).isEqualTo(Effect.BREAKS);
        assertThat(migration.conflicts())
                .singleElement()
                .asString()
                .contains("'friction: mobilised'", "'friction: both'")
                .startsWith("line " + lineOf(migration.text(), "friction: mobilised"));
        assertThat(migration.text()).contains("friction: mobilised");
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    @Test
    void namesAParameterThatNobodyFilledIn() {
        String later = TEXT.replace("    lines: {type: list}\n", "    lines: {type: list}\n    more: {type: text}\n")
                + "more: ${more}\n";

        assertThat(migrate(made(), later).reasons()).singleElement().asString().contains("parameter 'more' is missing");
        assertThat(migrate(made(), later, Map.of("more", new ParameterValue.One("x")))
                        .text())
                .contains("more: x\n");
    }

    @Test
    void carriesAValueOverToTheParametersNewName() {
        String later = TEXT.replace("    lines: {type: list}", "    moorings: {type: list, renamed_from: lines}")
                .replace("for_each: lines", "for_each: moorings");

        Migration migration = migrate(made(), later);

        assertThat(migration.text()).contains("    moorings: [A1, B2]", "ObjectName: A1", "ObjectName: B2");
        assertThat(migration.effect()).isEqualTo(Effect.UNAFFECTED);
    }

    @Test
    void saysThatItCannotTellWithoutAnOrigin() {
        assertThat(migrate("meta: {basename: x}\n", TEXT).effect()).isEqualTo(Effect.NOT_ASSESSED);
    }

    @Test
    void saysThatItCannotTellOfWhatCannotBeRead() {
        Migration migration = migrate(made().replace("tolerance: 3", "tolerance: {"), TEXT);

        assertThat(migration.effect()).isEqualTo(Effect.NOT_ASSESSED);
        assertThat(migration.reasons()).containsExactly("it is no YAML that can be read");
    }

    @Test
    void findsTheValuesOfATextThatRecordsNone() {
        String later = TEXT.replace("friction: none", "friction: both")
                .replace("    lines: {type: list}\n", "")
                .replace("for_each: lines", "ObjectName: L1")
                .replace("          ObjectName: ${each}\n", "")
                .replace("Label: ${each}", "Label: L1");
        String earlier = later.replace("friction: both", "friction: none");
        TemplateText template = read(earlier);
        String made = TemplateRendering.render(
                OLD,
                template,
                Filling.of("study", template.parameters(), Map.of("workers", new ParameterValue.One("7"))));
        String unrecorded = made.replaceFirst("(?s)template:.*?# A comment", "# A comment");

        Migration migration = new TemplateMigration(NEW, read(later), Map.of(), _ -> Optional.of(template))
                .of(new StoredConfiguration("a.yml", "", unrecorded, OLD));

        assertThat(migration.effect()).isEqualTo(Effect.CHANGES);
        assertThat(migration.text()).isEqualTo(unrecorded.replace("friction: none", "friction: both"));
    }
}
