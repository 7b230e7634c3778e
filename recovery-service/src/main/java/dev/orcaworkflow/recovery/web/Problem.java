package dev.orcaworkflow.recovery.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A refusal as RFC 9457 describes it. */
record Problem(String type, String title, int status, String detail) {
    private static final String MEDIA_TYPE = "application/problem+json";

    static WebApplicationException notFound(String detail) {
        return of(Response.Status.NOT_FOUND, detail);
    }

    static WebApplicationException badRequest(String detail) {
        return of(Response.Status.BAD_REQUEST, detail);
    }

    /** Understood, but it makes no sense for what there is. */
    static WebApplicationException unprocessable(String detail) {
        return new WebApplicationException(response(422, "Unprocessable Content", detail));
    }

    /** Understood, but what there is does not allow it. */
    static WebApplicationException conflict(String detail) {
        return of(Response.Status.CONFLICT, detail);
    }

    static int checkedPage(int page) {
        if (page < 0) {
            throw badRequest("page counts from 0; " + page + " is none");
        }
        return page;
    }

    /** @param of what it should be the id of */
    static UUID checkedId(String id, String of) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw badRequest("%s is not the id of a %s: that is a UUID".formatted(id, of));
        }
    }

    private static WebApplicationException of(Response.Status status, String detail) {
        return new WebApplicationException(response(status.getStatusCode(), status.getReasonPhrase(), detail));
    }

    private static Response response(int status, String title, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("about:blank", title, status, detail))
                .build();
    }
}
