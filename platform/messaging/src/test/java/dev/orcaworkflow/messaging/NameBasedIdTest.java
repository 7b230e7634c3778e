package dev.orcaworkflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedIdTest {

    @Test
    void givesTheSameIdForTheSameParts() {
        assertThat(NameBasedId.of("job", "b1", "a.yml")).isEqualTo(NameBasedId.of("job", "b1", "a.yml"));
    }

    @Test
    void tellsPartsApart() {
        assertThat(NameBasedId.of("ab", "c")).isNotEqualTo(NameBasedId.of("a", "bc"));
    }

    @Test
    void isAVersion5IdOfTheStandardVariant() {
        UUID id = NameBasedId.of("anything", 1);

        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }
}
