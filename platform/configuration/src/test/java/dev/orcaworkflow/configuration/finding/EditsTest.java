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
}
