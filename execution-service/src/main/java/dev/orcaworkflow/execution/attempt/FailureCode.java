package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.contracts.Evidence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Failures that the house itself finds; they travel as the engine code of the evidence. */
public enum FailureCode {
    CONFIGURATION_UNREADABLE,
    ENGINE_ABSENT,
    /** No licence now; nothing is wrong with the job. */
    LICENCE_DENIED,
    ENGINE_FAILED,
    OUT_OF_MEMORY,
    OUTPUT_OUTSIDE_WORKSPACE,
    OUTPUT_DENIED,
    DISK_FULL,
    WORKSPACE_UNREACHABLE,
    INPUT_CHANGED,
    INVALID_RESULT,
    WORKER_LOST;

    private static final int LONGEST_TRACE = 4000;

    public Evidence evidence(String message) {
        return new Evidence(null, null, name(), null, null, message, null);
    }

    /** True when the next jobs would meet the same. */
    public static boolean isCritical(Evidence evidence) {
        return evidence.engineCode() != null
                && switch (evidence.engineCode()) {
                    case "DISK_FULL", "WORKSPACE_UNREACHABLE", "ENGINE_ABSENT", "LICENCE_SERVER_UNREACHABLE" -> true;
                    default -> false;
                };
    }

    /** What an exception of an engine, or of the house around it, says. */
    static Evidence of(Throwable failure) {
        FailureCode code =
                switch (failure) {
                    case OutOfMemoryError _ -> OUT_OF_MEMORY;
                    case UncheckedIOException wrapped -> ofFile(wrapped.getCause());
                    case IOException file -> ofFile(file);
                    default -> ENGINE_FAILED;
                };
        String message = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        return new Evidence(null, null, code.name(), failure.getClass().getSimpleName(), null, message, trace(failure));
    }

    private static FailureCode ofFile(IOException failure) {
        String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("no space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return DISK_FULL;
        }
        if (failure instanceof AccessDeniedException || reason.contains("read-only")) {
            return OUTPUT_DENIED;
        }
        boolean away = reason.contains("stale file handle")
                || reason.contains("input/output error")
                || reason.contains("not connected");
        return failure instanceof FileSystemException && away ? WORKSPACE_UNREACHABLE : ENGINE_FAILED;
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String text = trace.toString();
        return text.length() <= LONGEST_TRACE ? text : text.substring(0, LONGEST_TRACE) + "...";
    }
}
