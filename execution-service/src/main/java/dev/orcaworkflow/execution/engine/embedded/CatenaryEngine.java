package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.Engine;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.catenary.result.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The embedded quasi-static line statics. Deterministic, needs no licence and no child process; what it cannot compute it
 * refuses by name. An interrupt cancels between two lines.
 */
@ApplicationScoped
class CatenaryEngine implements Engine {
    static final String ID = "catenary";
    private final String build;

    CatenaryEngine(@ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String build) {
        this.build = build;
    }

    @Override
    public EngineOffer offer() {
        EngineCapability known = EngineCapability.CATENARY;
        return new EngineOffer(ID, build, known.basenames(), known.extensions(), known.commands(), Quantity.titles());
    }

    @Override
    public EngineIdentity identity() {
        return new EngineIdentity(ID, build, "embedded", ID + " " + build, host(), false);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    @Override
    public EngineOutcome run(EngineTask task, EngineListener listener) throws InterruptedException {
        return switch (StudyOrder.of(task)) {
            case StudyOrder.Refused(var code, var message) -> new EngineOutcome.Refused(evidence(code, message));
            case StudyOrder.Ready ready -> new StudyRun(task, ready, ID + " " + build, listener).run();
        };
    }

    static Evidence evidence(String code, String message) {
        return new Evidence(null, null, code, null, null, message, null);
    }
}
