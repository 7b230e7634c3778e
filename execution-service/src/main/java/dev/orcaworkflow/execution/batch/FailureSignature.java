package dev.orcaworkflow.execution.batch;

import dev.orcaworkflow.contracts.Evidence;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes two failures one problem, for the breaker of a batch: the typed code, and the first line of the message
 * without what differs from job to job (paths, names in quotes, numbers). Coarser than recovery's own, and known at
 * once. Pure.
 */
final class FailureSignature {
    private static final int LONGEST = 200;
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern PATH = Pattern.compile("\\S*[/\\\\]\\S*");
    private static final Pattern FILE = Pattern.compile("\\S+\\.(yml|yaml|dat|sim|csv|xlsx)\\b");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)*([eE][-+]?\\d+)?");

    private FailureSignature() {}

    static String of(Evidence evidence) {
        String code = Stream.of(evidence.engineCode(), evidence.exceptionType(), evidence.modelState())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> evidence.exitCode() == null ? "UNKNOWN" : "EXIT_" + evidence.exitCode());
        String signature = code + ": " + normalised(evidence.message());
        return signature.length() <= LONGEST ? signature : signature.substring(0, LONGEST);
    }

    private static String normalised(String message) {
        String line = message == null ? "" : message.lines().limit(1).collect(Collectors.joining());
        line = QUOTED.matcher(line).replaceAll("'*'");
        line = PATH.matcher(line).replaceAll("*");
        line = FILE.matcher(line).replaceAll("*");
        return NUMBER.matcher(line).replaceAll("#");
    }
}
