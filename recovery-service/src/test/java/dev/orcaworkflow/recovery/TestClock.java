package dev.orcaworkflow.recovery;

import dev.orcaworkflow.testkit.HeldClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts a held clock in the place of the system's. */
@ApplicationScoped
class TestClock {
    @Produces
    @Singleton
    HeldClock clock() {
        return new HeldClock();
    }
}
