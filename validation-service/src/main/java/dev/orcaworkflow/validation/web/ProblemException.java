package dev.orcaworkflow.validation.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A refusal by HTTP as problem details (RFC 9457). */
public class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    /** @param detail what was wrong and how to mend it */
    public ProblemException(int status, String title, String detail) {
        super(
                detail,
                Response.status(status)
                        .type("application/problem+json")
                        .entity(new Problem(title, status, detail))
                        .build());
    }

    public record Problem(String title, int status, String detail) {}
}
