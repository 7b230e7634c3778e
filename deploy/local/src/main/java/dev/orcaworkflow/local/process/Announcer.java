package dev.orcaworkflow.local.process;

/** Where the supervisor tells people what happens. */
@FunctionalInterface
public interface Announcer {
    void say(String line);
}
