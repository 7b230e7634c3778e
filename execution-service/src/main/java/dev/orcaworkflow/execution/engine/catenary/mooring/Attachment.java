package dev.orcaworkflow.execution.engine.catenary.mooring;

import java.util.Map;

/** What an end of a line is held by. */
public sealed interface Attachment {
    /** @param local in the vessel's axes */
    record OnVessel(String vessel, Point local) implements Attachment {}

    record Fixed(Point at) implements Attachment {}

    default Point global(Map<String, Pose> poses) {
        return switch (this) {
            case OnVessel(var vessel, var local) -> poses.get(vessel).toGlobal(local);
            case Fixed(var at) -> at;
        };
    }

    default boolean on(String vessel) {
        return this instanceof OnVessel held && held.vessel().equals(vessel);
    }
}
