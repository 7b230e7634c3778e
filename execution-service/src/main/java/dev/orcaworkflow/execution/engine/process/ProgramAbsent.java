package dev.orcaworkflow.execution.engine.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The program is not there, or may not be executed. */
final class ProgramAbsent extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    ProgramAbsent(String message, IOException cause) {
        super(message, cause);
    }
}
