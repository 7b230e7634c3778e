package dev.orcaworkflow.testkit.crooked;

import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Shows its entity and takes messages. */
@Path("/boats")
class BoatResource {
    List<Boat> boats() {
        return List.of();
    }

    @Incoming("boats")
    void receive(String message) {}
}
