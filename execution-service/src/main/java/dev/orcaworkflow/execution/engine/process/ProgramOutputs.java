package dev.orcaworkflow.execution.engine.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.orcaworkflow.execution.engine.CarriedOutput;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.files.LinkedCopy;
import dev.orcaworkflow.execution.files.SimErrorLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what came out of an attempt where the house looks for it: directly in the attempt's folder. */
record ProgramOutputs(
        EngineTask task, ProgramResults results, List<PortionResult> portions, Map<CarriedOutput, Path> carried) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Set<String> NOT_RESULTS = Set.of("events.jsonl", "run_verdict.json");

    /** What was written, in two parts: tables are made anew in every attempt, the rest belongs to single files. */
    record Written(List<EngineOutput> tables, List<EngineOutput> others) {
        List<EngineOutput> all() {
            return Stream.concat(tables.stream(), others.stream()).toList();
        }
    }

    Written write() throws IOException {
        List<EngineOutput> tables = new ArrayList<>();
        for (MergedTable table : results.tables()) {
            Files.writeString(task.outputDirectory().resolve(table.name()), table.text());
            tables.add(new EngineOutput(table.name(), "summary", table.rows(), table.header()));
            tables.add(units(table));
        }
        List<EngineOutput> others = new ArrayList<>();
        for (PortionResult portion : portions) {
            others.addAll(others(portion));
        }
        for (var file : carried.entrySet()) {
            if (take(file.getKey(), file.getValue())) {
                others.add(file.getKey().output());
            }
        }
        return new Written(tables, others);
    }

    /** What this attempt wrote itself under that name is newer. */
    private boolean take(CarriedOutput output, Path source) throws IOException {
        Path target = task.outputDirectory().resolve(output.name());
        if (Files.exists(target)) {
            return false;
        }
        LinkedCopy.of(source, target);
        return true;
    }

    /** The program's tables carry no units; that is said, not guessed. */
    private EngineOutput units(MergedTable table) throws IOException {
        Map<String, String> units = new LinkedHashMap<>();
        table.header().stream()
                .filter(column -> !ProgramTable.CASE.contains(column))
                .forEach(column -> units.put(column, "as in the model: not told by the program"));
        String name = table.name() + ".units.json";
        Files.writeString(task.outputDirectory().resolve(name), JSON.writeValueAsString(units) + "\n");
        return new EngineOutput(name, "units", 0, List.of());
    }

    /** Only plain files of a process that is believed; a link may lead anywhere. */
    private List<EngineOutput> others(PortionResult portion) throws IOException {
        List<EngineOutput> outputs = new ArrayList<>();
        if (portion.failure().isPresent()) {
            return outputs;
        }
        try (Stream<Path> files = Files.list(portion.folder().out())) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean result = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !results.tableNames().contains(name)
                        && !NOT_RESULTS.contains(name)
                        && !name.endsWith(SimErrorLog.SUFFIX);
                if (result) {
                    Files.move(file, task.outputDirectory().resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    outputs.add(output(name));
                }
            }
        }
        return outputs;
    }

    private EngineOutput output(String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            ProgramTable table = ProgramTable.read(task.outputDirectory().resolve(name));
            return new EngineOutput(
                    name,
                    lower.contains("rangegraph") ? "rangegraph" : "summary",
                    table.rows().size(),
                    table.header());
        }
        return new EngineOutput(name, lower.endsWith(".sim") ? "sim" : "log", 0, List.of());
    }
}
