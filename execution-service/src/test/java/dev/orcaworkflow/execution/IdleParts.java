package dev.orcaworkflow.execution;

import dev.orcaworkflow.testkit.KafkaResource;
import dev.orcaworkflow.testkit.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As {@link RealParts}, but without a core to give to jobs: what starts, the test starts. */
@WithTestResource(KafkaResource.class)
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "schema", value = "execution"))
@WithTestResource(
        value = WorkspaceResource.class,
        initArgs = @ResourceArg(name = WorkspaceResource.IDLE, value = "true"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IdleParts {}
