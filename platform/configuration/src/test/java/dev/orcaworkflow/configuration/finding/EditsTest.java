package dev.orcaworkflow.configuration.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
    @Test
    void changesOnlyWhatIsEdited() {
        String mended = Edits.apply("a: [x] # why\nb: 1\n", List.of(new Edit(16, 17, "2"), new Edit(3, 6, "x")));

        assertThat(mended).isEqualTo("a: x # why\nb: 2\n");
    }

    @Test
    void appliesTheSameEditOnce() {
        Edit insertion = new Edit(0, 0, "x");

        assertThat(Edits.apply("y", List.of(insertion, insertion))).isEqualTo("xy");
    }

    @Test
    void refusesEditsThatOverlap() {
        assertThatThrownBy(() -> Edits.apply("abcdef", List.of(new Edit(0, 3, "x"), new Edit(2, 4, "y"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlap");
    }

    @Test
    void refusesEditsOutsideTheText() {
        assertThatThrownBy(() -> Edits.apply("ab", List.of(new Edit(1, 3, ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheWorseFindingsEditWhereTwoWouldChangeOnePlace() {
        Finding doubt = finding(Rule.AMBIGUOUS_SCALAR, new Edit(3, 5, "False"));
        Finding error = finding(Rule.NAME_NOT_TEXT, new Edit(3, 5, "'NO'"));
        Finding later = finding(Rule.NOT_A_LIST, new Edit(5, 6, "[x]"));
        Finding overlapping = finding(Rule.NOT_A_LIST, new Edit(4, 6, "y"));

        assertThat(Edits.applicable(List.of(overlapping, doubt, later, error))).containsExactly(error, later);
    }

    private static Finding finding(Rule rule, Edit edit) {
        return Finding.of(rule, Position.wholeFile("a.yml"), "wrong", null).mendedBy(edit);
    }
}
