package dev.orcaworkflow.local.client;

import dev.orcaworkflow.local.login.SessionFile;
import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.SystemState;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The services of a running system, as commands speak to them. */
public final class Services {
    private final SystemState system;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Services(SystemState system) {
        this.system = system;
    }

    public SystemState system() {
        return system;
    }

    public Api reporting() {
        return api("reporting");
    }

    public Api validation() {
        return api("validation");
    }

    public Api execution() {
        return api("execution");
    }

    public Api recovery() {
        return api("recovery");
    }

    /** A program's own, or that of the person who logged in here. */
    private Optional<String> token() {
        return Optional.ofNullable(System.getenv("WORKFLOW_TOKEN")).or(login()::token);
    }

    /** Who is logged in at this system. */
    public SessionFile login() {
        return new SessionFile(DataDirectory.at(Path.of(system.data())), Clock.systemUTC());
    }

    private Api api(String service) {
        SystemState.Running running = system.services().get(service);
        if (running == null) {
            throw new NotReachable(
                    "The %s service was not started: this system runs its infrastructure only".formatted(service));
        }
        return new Api(service, running.url(), http, this::token);
    }
}
