package dev.orcaworkflow.reporting.result;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.reporting.job.JobSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The tables of a configuration, cell by cell: what a dashboard is fed with. */
@ApplicationScoped
public class ResultValues {
    private static final TypeReference<Map<String, String>> UNITS = new TypeReference<>() {};
    /** Columns about the case itself, as digitalmodel writes them. */
    private static final Set<String> ABOUT = Set.of(
            "fe_filename", "fe_filename_stem", "run_status", "start_time", "stop_time", "description", "statistic");

    private final PublishedFiles files;
    private final ObjectMapper json;

    ResultValues(PublishedFiles files, ObjectMapper json) {
        this.files = files;
        this.json = json;
    }

    /** @param label only of the column, or of the group of columns, with this label; null for all */
    public void of(JobSummary job, String label, Consumer<ResultValue> consumer) {
        List<OutputFile> outputs = job.detail().outputs();
        for (OutputFile file : outputs) {
            if (file.role().equals("summary")) {
                Optional<byte[]> content = files.read(file);
                if (content.isEmpty()) {
                    consumer.accept(unreadable(job, file));
                } else {
                    table(job, file, CsvTable.of(content.get()), units(outputs, file), label, consumer);
                }
            }
        }
    }

    private static void table(
            JobSummary job,
            OutputFile file,
            CsvTable table,
            Map<String, String> units,
            String label,
            Consumer<ResultValue> consumer) {
        boolean wholeGroup = label == null || file.path().endsWith("_" + label + ".csv");
        for (List<String> row : table.rows()) {
            for (int i = 0; i < Math.min(row.size(), table.columns().size()); i++) {
                String column = table.columns().get(i);
                if (!ABOUT.contains(column) && (wholeGroup || label.equals(column))) {
                    consumer.accept(value(job, file, table, row, column, row.get(i), units.get(column)));
                }
            }
        }
    }

    private static ResultValue value(
            JobSummary job,
            OutputFile file,
            CsvTable table,
            List<String> row,
            String column,
            String cell,
            String unit) {
        String statistic = orNull(table.cell(row, "statistic"));
        return new ResultValue(
                job.batch(),
                job.config(),
                job.endedAt(),
                mark(job),
                file.path(),
                statistic == null ? orNull(table.cell(row, "fe_filename_stem")) : null,
                statistic,
                orNull(table.cell(row, "run_status")),
                orNull(table.cell(row, "description")),
                column,
                number(cell),
                unit);
    }

    private static ResultValue unreadable(JobSummary job, OutputFile file) {
        return new ResultValue(
                job.batch(),
                job.config(),
                job.endedAt(),
                mark(job),
                file.path(),
                null,
                null,
                "UNREADABLE",
                null,
                null,
                null,
                null);
    }

    private Map<String, String> units(List<OutputFile> outputs, OutputFile table) {
        return outputs.stream()
                .filter(file -> file.path().equals(table.path() + ".units.json"))
                .findFirst()
                .flatMap(files::read)
                .map(this::units)
                .orElse(Map.of());
    }

    private Map<String, String> units(byte[] content) {
        try {
            return json.readValue(content, UNITS);
        } catch (IOException notUnits) {
            return Map.of();
        }
    }

    private static String mark(JobSummary job) {
        return job.mark() == null ? null : job.mark().name();
    }

    private static Object number(String cell) {
        try {
            return cell.isEmpty() ? null : Double.valueOf(cell);
        } catch (NumberFormatException aWord) {
            return cell;
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
