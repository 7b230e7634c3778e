package dev.orcaworkflow.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** What is done now and then is not begun any more once the service stops: it would find connections closed half way. */
@ApplicationScoped
class OrderlyStop {
    private final Scheduler scheduler;

    OrderlyStop(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Before anything else stops. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stop) {
        scheduler.pause();
    }
}
