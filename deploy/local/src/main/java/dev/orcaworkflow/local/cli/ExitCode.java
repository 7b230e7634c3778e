package dev.orcaworkflow.local.cli;

/** What a command's exit code says; scripts depend on it. */
final class ExitCode {
    static final int ALL_WELL = 0;
    /** A job was rejected, failed, skipped or cancelled, or a finding is an error. */
    static final int NOT_ALL_WELL = 1;

    static final int WRONG_USAGE = 2;
    static final int NOT_REACHABLE = 3;
    static final int TIMED_OUT = 4;

    private ExitCode() {}
}
