package dev.orcaworkflow.execution.worker;

import dev.orcaworkflow.execution.ExecutionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who this process is. The lease id is new with every start, so that nobody takes a restarted worker for its former self. */
@ApplicationScoped
public class Worker {
    private final String host = hostName();
    private final String name;

    Worker(ExecutionConfig config, @ConfigProperty(name = "quarkus.http.port") int port) {
        // Two living processes of a host cannot listen on one port, so host and port name a worker.
        this.name = config.worker().orElse(host + ":" + port);
    }

    public String name() {
        return name;
    }

    public String host() {
        return host;
    }

    public long pid() {
        return ProcessHandle.current().pid();
    }

    UUID newLease() {
        return UUID.randomUUID();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
