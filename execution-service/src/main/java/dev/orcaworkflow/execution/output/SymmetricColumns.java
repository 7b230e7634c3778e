package dev.orcaworkflow.execution.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.selection.CaseFactors;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.configuration.setting.Symmetry;
import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.files.CsvLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares the columns that a study declares to be symmetric: equal ones wherever the factor {@code offset} is 0, mirrored
 * ones between a heading and its mirror image with all other factors alike. It looks at the tables, so it holds for every
 * engine; what is not declared is never compared.
 */
public final class SymmetricColumns {
    private static final String ID = "B4";

    /** What a case holds, by column; cells without a number are absent. */
    private record Case(String name, Map<String, String> factors, Map<String, Double> values) {}

    private final Symmetry symmetry;
    private final CaseFactors factors;
    private int compared;
    private double largest;
    private String where;

    private SymmetricColumns(EngineSettings settings) {
        this.symmetry = settings.symmetry();
        this.factors = new CaseFactors(settings);
    }

    /** @param folder where the tables lie */
    public static CheckResult check(EngineSettings settings, List<EngineOutput> outputs, Path folder)
            throws IOException {
        SymmetricColumns columns = new SymmetricColumns(settings);
        if (columns.symmetry.isDeclared()) {
            for (EngineOutput table : outputs) {
                if (table.role().equals("summary")) {
                    columns.see(columns.cases(table, Files.readString(folder.resolve(table.name()), UTF_8)));
                }
            }
        }
        return columns.result();
    }

    private List<Case> cases(EngineOutput table, String content) {
        int stem = table.columns().indexOf("fe_filename_stem");
        int statistic = table.columns().indexOf("statistic");
        List<Case> cases = new ArrayList<>();
        for (String line : content.lines().skip(1).toList()) {
            List<String> cells = CsvLine.cells(line);
            // Rows of statistics are no cases.
            if (stem >= 0 && (statistic < 0 || cells.get(statistic).isEmpty())) {
                cases.add(new Case(cells.get(stem), factors.of(cells.get(stem)), values(table.columns(), cells)));
            }
        }
        return cases;
    }

    private static Map<String, Double> values(List<String> columns, List<String> cells) {
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Double number = number(cells.get(i));
            if (number != null) {
                values.put(columns.get(i), number);
            }
        }
        return values;
    }

    private void see(List<Case> cases) {
        Map<Map<String, String>, Case> byFactors = new HashMap<>();
        cases.forEach(one -> byFactors.putIfAbsent(one.factors(), one));
        for (Case one : cases) {
            Double offset = number(one.factors().get("offset"));
            if (offset != null && offset == 0) {
                symmetry.equal()
                        .forEach(group ->
                                group.stream().skip(1).forEach(column -> compare(one, group.getFirst(), one, column)));
            }
            Double heading = number(one.factors().get("heading"));
            Case other = heading == null ? null : byFactors.get(mirrored(one.factors(), heading));
            if (other != null) {
                symmetry.mirrored().forEach(pair -> compare(one, pair.getFirst(), other, pair.getLast()));
            }
        }
    }

    private Map<String, String> mirrored(Map<String, String> factors, double heading) {
        double image = ((2 * symmetry.planeDeg() - heading) % 360 + 360) % 360;
        Map<String, String> mirrored = new HashMap<>(factors);
        mirrored.put("heading", CaseFactors.number(image));
        return mirrored;
    }

    private void compare(Case one, String column, Case other, String image) {
        Double here = one.values().get(column);
        Double there = other.values().get(image);
        if (here == null || there == null || one == other && column.equals(image)) {
            return;
        }
        compared++;
        double size = Math.max(Math.abs(here), Math.abs(there));
        double difference = size == 0 ? 0 : Math.abs(here - there) / size;
        if (where == null || difference > largest) {
            largest = difference;
            where = String.format(
                    Locale.ROOT,
                    "%s of %s is %s, %s of %s is %s",
                    column,
                    one.name(),
                    here,
                    image,
                    other.name(),
                    there);
        }
    }

    private CheckResult result() {
        String limit = String.format(Locale.ROOT, "%s %%", CaseFactors.number(100 * symmetry.tolerance()));
        if (compared == 0) {
            String message = symmetry.isDeclared()
                    ? "needs cases at offset 0, or at a heading and its mirror image, with numbers in the declared columns"
                    : "needs columns declared in engine.symmetry";
            return new CheckResult(ID, "error", null, null, limit, message);
        }
        return new CheckResult(
                ID,
                "error",
                largest <= symmetry.tolerance(),
                String.format(Locale.ROOT, "at most %.2g %% between %d pairs", 100 * largest, compared),
                limit,
                where);
    }

    private static Double number(String text) {
        try {
            return text == null || text.isEmpty() ? null : Double.valueOf(text);
        } catch (NumberFormatException aWord) {
            return null;
        }
    }
}
