package dev.orcaworkflow.local.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** One process of the system: how it is started, when it is ready and how it ends. */
public interface Part {
    /** Name in messages, logs and {@code system.json}. */
    String name();

    /** The command for the next start. Asked for at every start, so it may choose a new internal port. */
    ProcessBuilder command() throws IOException;

    /** Whether it answers now; asked about every tenth of a second while it starts. */
    boolean ready();

    /** Whether it is still able to work; a part that says no for a minute is ended and started again. */
    default boolean alive() {
        return true;
    }

    /** What must exist in it before others start; called after it became ready for the first time. */
    default void prepare() throws IOException {}

    /** Ends the process in good order, and by force when it takes longer than 20 s. */
    default void end(ProcessHandle process) {
        process.destroy();
        awaitEnd(process);
    }

    /** Waits for the end and forces it when it does not come. */
    static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception _) {
            process.destroyForcibly();
        }
    }
}
