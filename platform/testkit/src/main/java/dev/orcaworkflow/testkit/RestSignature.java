package dev.orcaworkflow.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What a REST method takes and returns, generic arguments included. */
final class RestSignature {
    private RestSignature() {}

    static ArchCondition<JavaMethod> beFreeOfEntities() {
        return new ArchCondition<>("be free of entities") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                types(method)
                        .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                        .map(type -> method.getFullName() + " shows the entity " + type.getSimpleName())
                        .forEach(message -> events.add(SimpleConditionEvent.violated(method, message)));
            }
        };
    }

    private static Stream<JavaClass> types(JavaMethod method) {
        Stream<JavaType> shown = Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
        return shown.flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }
}
