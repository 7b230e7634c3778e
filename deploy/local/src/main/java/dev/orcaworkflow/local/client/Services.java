package dev.orcaworkflow.local.client;

import dev.orcaworkflow.local.place.SystemState;
import java.net.http.HttpClient;
import java.time.Duration;

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

    private Api api(String service) {
        SystemState.Running running = system.services().get(service);
        if (running == null) {
            throw new NotReachable(
                    "The %s service was not started: this system runs its infrastructure only".formatted(service));
        }
        return new Api(service, running.url(), http);
    }
}
