package dev.orcaworkflow.execution;

import dev.orcaworkflow.testkit.KafkaResource;
import dev.orcaworkflow.testkit.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service on a real broker, a real database and a workspace of its own; only the engine is a fake. */
@WithTestResource(KafkaResource.class)
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "schema", value = "execution"))
@WithTestResource(WorkspaceResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RealParts {}
