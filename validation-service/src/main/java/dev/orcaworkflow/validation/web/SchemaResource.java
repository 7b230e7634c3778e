package dev.orcaworkflow.validation.web;

import dev.orcaworkflow.configuration.ConfigurationSchemas;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The published schemas of configurations, for editors and other programs. */
@Path("/api/v1/schemas")
class SchemaResource {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Basenames that have a schema")
    public List<String> basenames() {
        return ConfigurationSchemas.basenames();
    }

    @GET
    @Path("{basename}")
    @Produces("application/schema+json")
    @Operation(summary = "JSON Schema of a configuration of this basename, merged with its defaults")
    public String schema(@PathParam("basename") String basename) {
        return ConfigurationSchemas.of(basename)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "No such schema",
                        "basename '%s' has no schema; there are: %s"
                                .formatted(basename, String.join(", ", ConfigurationSchemas.basenames()))));
    }
}
