package dev.orcaworkflow.local.launch;

import dev.orcaworkflow.local.broker.BrokerPart;
import dev.orcaworkflow.local.database.DatabasePart;
import dev.orcaworkflow.local.database.DatabasePassword;
import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.place.PortProbe;
import dev.orcaworkflow.local.place.Ports;
import dev.orcaworkflow.local.place.WorkspaceProbe;
import dev.orcaworkflow.local.process.Blueprint;
import dev.orcaworkflow.local.process.JavaCommand;
import dev.orcaworkflow.local.process.ServicePart;
import dev.orcaworkflow.local.service.QuarkusService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what was asked for into the parts to run. */
record Blueprints(Installation installation, DataDirectory data) {

    Blueprint of(Wanted wanted) throws IOException {
        Ports ports = ports(wanted.ports());
        Path workspace = wanted.workspace().toRealPath();
        WorkspaceProbe.write(workspace);
        return new Blueprint(
                data,
                workspace,
                ports,
                List.of(
                        new DatabasePart(data, ports.database(), wanted.listen()),
                        new BrokerPart(installation, data, ports.broker(), wanted.listen())),
                wanted.infrastructureOnly() ? List.of() : services(ports, workspace, wanted.roots()));
    }

    private static Ports ports(Integer base) {
        return base == null ? Ports.nextFree(PortProbe.loopback()) : Ports.exactly(base, PortProbe.loopback());
    }

    private List<ServicePart> services(Ports ports, Path workspace, Map<String, String> roots) throws IOException {
        return List.of(
                service("validation", ports.validation(), ports, workspace, roots),
                service("execution", ports.execution(), ports, workspace, roots),
                service("recovery", ports.recovery(), ports, workspace, roots),
                service("reporting", ports.reporting(), ports, workspace, roots));
    }

    private ServicePart service(String name, int port, Ports ports, Path workspace, Map<String, String> roots)
            throws IOException {
        if (!Files.exists(installation.service(name))) {
            throw new IOException("%s is not built: unset WORKFLOW_BUILD and run ./workflow again"
                    .formatted(installation.service(name)));
        }
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "WORKFLOW_BROKER", "127.0.0.1:" + ports.broker(),
                "WORKFLOW_DATABASE", "127.0.0.1:%d/workflow".formatted(ports.database()),
                "WORKFLOW_DATABASE_PASSWORD", DatabasePassword.of(data),
                "WORKFLOW_RECOVERY", "http://127.0.0.1:" + ports.recovery(),
                "WORKFLOW_WORKSPACE", workspace.toString()));
        roots.forEach((root, places) -> environment.put("WORKSPACE_ROOTS_" + root.toUpperCase(Locale.ROOT), places));
        return new QuarkusService(name, port, new JavaCommand(installation, data), environment);
    }
}
