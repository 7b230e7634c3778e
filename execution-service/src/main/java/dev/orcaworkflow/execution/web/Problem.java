package dev.orcaworkflow.execution.web;

import jakarta.ws.rs.core.Response;

/** What went wrong, as RFC 9457 has it. */
record Problem(String type, String title, int status, String detail) {
    private static final int UNPROCESSABLE = 422;
    private static final String MEDIA_TYPE = "application/problem+json";

    static Response notFound(String detail) {
        return of(Response.Status.NOT_FOUND, detail);
    }

    static Response conflict(String detail) {
        return of(Response.Status.CONFLICT, detail);
    }

    static Response unprocessable(String detail) {
        return of(UNPROCESSABLE, "Unprocessable Content", detail);
    }

    private static Response of(Response.Status status, String detail) {
        return of(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    private static Response of(int status, String title, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("about:blank", title, status, detail))
                .build();
    }
}
