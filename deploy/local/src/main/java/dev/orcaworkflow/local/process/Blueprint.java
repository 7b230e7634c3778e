package dev.orcaworkflow.local.process;

import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.Ports;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to run: the parts in the order in which they depend on each other.
 *
 * @param workspace root of the studies, absolute
 * @param infrastructure broker and database
 * @param services what stands on them; empty when only the infrastructure is wanted
 */
public record Blueprint(
        DataDirectory data, Path workspace, Ports ports, List<Part> infrastructure, List<ServicePart> services) {

    String broker() {
        return "127.0.0.1:" + ports.broker();
    }

    String database() {
        return "127.0.0.1:%d/workflow".formatted(ports.database());
    }
}
