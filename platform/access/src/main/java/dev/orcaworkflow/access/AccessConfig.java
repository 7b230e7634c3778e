package dev.orcaworkflow.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether people and programs must log in. */
@ConfigMapping(prefix = "workflow.access")
public interface AccessConfig {
    /** Off: whoever reaches the port may do anything. On: {@code quarkus.oidc.*} must name a login. */
    @WithDefault("false")
    boolean enabled();

    /** Most audit rows in one answer; all are kept. */
    @WithDefault("1000")
    int auditPage();

    /** Most refused requests that this service writes to the audit in a minute; further ones are in the log only. */
    @WithDefault("600")
    int auditRefusals();
}
