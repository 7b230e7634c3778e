package dev.orcaworkflow.reporting.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 has it. */
record Problem(String type, String title, int status, String detail) {

    static WebApplicationException notFound(String detail) {
        return of(Response.Status.NOT_FOUND, detail);
    }

    static WebApplicationException badRequest(String detail) {
        return of(Response.Status.BAD_REQUEST, detail);
    }

    static WebApplicationException of(Response.Status status, String detail) {
        Problem problem = new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail);
        return new WebApplicationException(Response.status(status)
                .type(MediaType.valueOf("application/problem+json"))
                .entity(problem)
                .build());
    }
}
