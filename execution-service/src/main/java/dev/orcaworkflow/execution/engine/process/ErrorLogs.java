package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.files.SimErrorLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what digitalmodel writes beside an input that failed, which here is a link in the attempt's folder. */
final class ErrorLogs {
    private static final int LONGEST = 2000;
    private static final Pattern SAID = Pattern.compile("Error processing (.*?\\.\\w+): (.*)", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("Error code: (\\d+)");

    private ErrorLogs() {}

    /** By stem of the file that failed. */
    static Map<String, Evidence> read(RunFolder folder) throws IOException {
        Map<String, Evidence> failures = new HashMap<>();
        for (Path place : List.of(folder.in(), folder.out())) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(path -> path.toString().endsWith(SimErrorLog.SUFFIX))
                        .toList()) {
                    String name = file.getFileName().toString();
                    failures.put(name.substring(0, name.length() - SimErrorLog.SUFFIX.length()), evidence(file));
                }
            }
        }
        return failures;
    }

    /** The trace in it says nothing: digitalmodel writes it outside the handler, so that it is always NoneType. */
    private static Evidence evidence(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int trace = text.indexOf("\n\nTraceback");
        String said = (trace < 0 ? text : text.substring(0, trace)).strip();
        Matcher line = SAID.matcher(said);
        String message = line.matches() ? line.group(2).strip() : said;
        Matcher status = STATUS.matcher(message);
        String code = status.find() ? status.group(1) : null;
        String shown = message.length() <= LONGEST ? message : message.substring(0, LONGEST);
        return new Evidence(null, null, code, code == null ? null : "DLLError", null, shown, null);
    }
}
