package dev.orcaworkflow.reporting.history;

import dev.orcaworkflow.testkit.KafkaResource;
import dev.orcaworkflow.testkit.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against the real broker and the real database, with a workspace of its own and nobody to recover anything. */
@WithTestResource(KafkaResource.class)
@WithTestResource(WorkspaceFolder.class)
@WithTestResource(FakeRecovery.class)
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "schema", value = "reporting"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RealParts {}
