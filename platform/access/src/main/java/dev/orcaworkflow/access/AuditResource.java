package dev.orcaworkflow.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;

/** Who asked this service for what, the newest first. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
    private final AuditTrail trail;
    private final AccessConfig config;

    AuditResource(AuditTrail trail, AccessConfig config) {
        this.trail = trail;
        this.config = config;
    }

    @GET
    public List<AuditTrail.Entry> audit() throws SQLException {
        return trail.newest(config.auditPage());
    }
}
