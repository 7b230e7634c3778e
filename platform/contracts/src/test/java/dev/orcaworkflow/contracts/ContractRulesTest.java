package dev.orcaworkflow.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps the contracts small: plain data, and nothing that only one side could understand. */
class ContractRulesTest {
    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.orcaworkflow.contracts");

    @Test
    void knowsOnlyJavaAndJacksonAnnotations() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", "dev.orcaworkflow.contracts..")
                .check(CONTRACTS);
    }

    @Test
    void consistsOfRecordsSealedInterfacesEnumsAndTopics() {
        assertThat(contracts())
                .isNotEmpty()
                .allMatch(type -> type.isRecord() || type.isSealed() || type.isEnum() || type == Topics.class);
    }

    @Test
    void recordsHaveNoMethodsBeyondTheirAccessors() {
        assertThat(contracts().filter(Class::isRecord).flatMap(ContractRulesTest::ownMethods))
                .isEmpty();
    }

    @Test
    void everyFamilyLetsWritersGoFirst() {
        assertThat(contracts().filter(Class::isSealed)).isNotEmpty().allSatisfy(family -> assertThat(
                        family.getPermittedSubclasses())
                .filteredOn(type -> !type.isAnnotationPresent(JsonTypeName.class))
                .singleElement()
                .returns("Unknown", Class::getSimpleName));
    }

    @Test
    void everyEventTravelsOnATopic() {
        assertThat(contracts().filter(type -> type.isAnnotationPresent(JsonTypeName.class)))
                .containsExactlyInAnyOrderElementsOf(Contract.allEvents().toList());
    }

    @Test
    void everyTopicIsCreatedOneWayOnly() {
        List<String> created = Stream.of(Topics.KEYED_BY_WORK, Topics.COMPACTED)
                .flatMap(List::stream)
                .toList();

        assertThat(created).doesNotHaveDuplicates().containsAll(Topics.READERS.keySet());
        assertThat(created).containsAll(Contract.EVENTS.keySet());
    }

    private static Stream<Class<?>> contracts() {
        return CONTRACTS.stream().<Class<?>>map(JavaClass::reflect).filter(type -> !type.isSynthetic());
    }

    private static Stream<String> ownMethods(Class<?> type) {
        Set<String> expected = new HashSet<>(Set.of("equals", "hashCode", "toString"));
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(expected::add);
        Arrays.stream(type.getInterfaces())
                .flatMap(family -> Arrays.stream(family.getMethods()))
                .map(Method::getName)
                .forEach(expected::add);
        return Arrays.stream(type.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> !expected.contains(name))
                .map(name -> type.getSimpleName() + "." + name);
    }
}
