package dev.orcaworkflow.reporting.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Server-sent events {@code changed} whenever a batch or an alert has. */
@Path("/api/v1/events")
class OverviewResource {
    private final LiveOverview overview;

    OverviewResource(LiveOverview overview) {
        this.overview = overview;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        overview.listen(sink, sse);
    }
}
