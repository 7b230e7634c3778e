package dev.orcaworkflow.validation.template.web;

import dev.orcaworkflow.validation.template.TemplateFault;
import dev.orcaworkflow.validation.template.registry.VersionMisfit;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Refusals as problem details (RFC 9457): 409 where a version does not fit its change, else 422. */
@Provider
class TemplateFaultMapper implements ExceptionMapper<TemplateFault> {
    private static final int UNPROCESSABLE = 422;

    /** @param faults one sentence for each thing that is wrong */
    record Problem(String title, int status, String detail, List<String> faults) {}

    @Override
    public Response toResponse(TemplateFault fault) {
        int status = fault instanceof VersionMisfit ? Response.Status.CONFLICT.getStatusCode() : UNPROCESSABLE;
        String title = fault instanceof VersionMisfit ? "The version does not fit the change" : "Not possible";
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem(title, status, fault.getMessage(), fault.details()))
                .build();
    }
}
