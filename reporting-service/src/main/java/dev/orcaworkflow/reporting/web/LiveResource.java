package dev.orcaworkflow.reporting.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** How a batch goes, as server-sent events {@code progress}, and {@code finished} as the last one. */
@Path("/api/v1/batches/{id}/events")
class LiveResource {
    private final LiveBatches live;

    LiveResource(LiveBatches live) {
        this.live = live;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        live.listen(id, sink, sse);
    }
}
