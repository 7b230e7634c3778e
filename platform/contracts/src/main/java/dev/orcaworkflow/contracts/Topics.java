package dev.orcaworkflow.contracts;

public final class Topics {
    private Topics() {}
}
