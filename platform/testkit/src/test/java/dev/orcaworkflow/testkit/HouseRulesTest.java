package dev.orcaworkflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.orcaworkflow.testkit.crooked.CrookedPolicy;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final String CROOKED = CrookedPolicy.class.getPackageName();

    @Test
    void everyRuleRefusesTheCrookedHouse() {
        // Given
        var crooked = new ClassFileImporter().importPackages(CROOKED);

        // When
        List<String> standing = HouseRules.of(CROOKED, crooked, crooked)
                .filter(rule -> catchThrowable(() -> rule.getExecutable().execute()) == null)
                .map(DynamicTest::getDisplayName)
                .toList();

        // Then
        assertThat(standing).containsExactly("there is code to look at");
    }

    @Test
    void aHouseWithoutCodeIsRefused() {
        assertThat(HouseRules.of("dev.orcaworkflow.nowhere").findFirst()).hasValueSatisfying(rule -> assertThat(
                        catchThrowable(() -> rule.getExecutable().execute()))
                .isInstanceOf(AssertionError.class));
    }
}
