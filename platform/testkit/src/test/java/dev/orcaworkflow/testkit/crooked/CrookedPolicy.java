package dev.orcaworkflow.testkit.crooked;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Knows a framework, asks the system for the time and sleeps. */
@ApplicationScoped
public class CrookedPolicy {
    Instant when() throws InterruptedException {
        Thread.sleep(1);
        return Instant.now();
    }
}
