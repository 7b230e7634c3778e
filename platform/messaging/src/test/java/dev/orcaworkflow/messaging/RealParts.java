package dev.orcaworkflow.messaging;

import dev.orcaworkflow.testkit.KafkaResource;
import dev.orcaworkflow.testkit.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Brings the real broker and the real database to a Quarkus test. */
@WithTestResource(KafkaResource.class)
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "schema", value = RealParts.SCHEMA))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface RealParts {
    String SCHEMA = "messaging";
}
