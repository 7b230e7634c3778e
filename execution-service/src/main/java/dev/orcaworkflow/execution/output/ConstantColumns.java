package dev.orcaworkflow.execution.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.files.CsvLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for columns that say the same in every case: what a program writes that did not compute. Only a warning, since a
 * column may rightly be constant.
 */
public final class ConstantColumns {
    private static final String ID = "B5-constant";
    private static final String LIMIT = "no column constant over three or more cases";
    private static final int ENOUGH = 3;
    /** Columns about the case itself, as digitalmodel writes them. */
    private static final Set<String> ABOUT = Set.of(
            "fe_filename", "fe_filename_stem", "run_status", "start_time", "stop_time", "description", "statistic");

    private ConstantColumns() {}

    /** @param folder where the tables lie */
    public static CheckResult check(List<EngineOutput> outputs, Path folder) throws IOException {
        List<String> constant = new ArrayList<>();
        int judged = 0;
        for (EngineOutput table : outputs) {
            if (table.role().equals("summary") && table.rows() >= ENOUGH) {
                judged += table.columns().size() - ABOUT.size();
                constant.addAll(constant(table, Files.readString(folder.resolve(table.name()), UTF_8)));
            }
        }
        if (judged <= 0) {
            return new CheckResult(ID, "warning", null, null, LIMIT, "no table has three cases");
        }
        return new CheckResult(
                ID,
                "warning",
                constant.isEmpty(),
                constant.size() + " of " + judged + " columns",
                LIMIT,
                constant.isEmpty() ? "every column varies" : "constant: " + String.join(", ", constant));
    }

    private static List<String> constant(EngineOutput table, String content) {
        List<Set<String>> values = new ArrayList<>();
        table.columns().forEach(_ -> values.add(new HashSet<>()));
        int statistic = table.columns().indexOf("statistic");
        int cases = 0;
        for (String line : content.lines().skip(1).toList()) {
            List<String> cells = CsvLine.cells(line);
            // Rows of statistics repeat what the cases say.
            if (statistic < 0 || cells.get(statistic).isEmpty()) {
                cases++;
                for (int i = 0; i < values.size(); i++) {
                    values.get(i).add(cells.get(i));
                }
            }
        }
        List<String> constant = new ArrayList<>();
        for (int i = 0; i < values.size() && cases >= ENOUGH; i++) {
            Set<String> seen = values.get(i);
            if (seen.size() == 1
                    && !seen.contains("")
                    && !ABOUT.contains(table.columns().get(i))) {
                constant.add(table.columns().get(i));
            }
        }
        return constant;
    }
}
