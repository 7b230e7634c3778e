package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.contracts.CheckResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each check of execution passed, and where it failed first. */
final class CheckTally {
    private static final Set<String> KNOWN =
            Arrays.stream(ResultCheck.values()).map(ResultCheck::id).collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST = 240;

    private static final class Row {
        private int assessed;
        private int failed;
        private String title;
        private CheckResult sample;
        private CheckResult worst;
        private String where;
    }

    private final Map<String, Row> rows = new TreeMap<>();

    void see(String config, List<CheckResult> checks) {
        checks.forEach(check -> see(config, check));
    }

    private void see(String config, CheckResult check) {
        Row row = rows.computeIfAbsent(check.id(), _ -> new Row());
        row.title = row.title == null ? check.message() : row.title;
        if (check.passed() == null) {
            return;
        }
        row.assessed++;
        row.sample = row.sample == null ? check : row.sample;
        if (!check.passed()) {
            row.failed++;
            // The first one counts, but an error says more than a warning that came before it.
            if (row.worst == null || !isError(row.worst) && isError(check)) {
                row.worst = check;
                row.where = config;
            }
        }
    }

    /** In the order of the catalogue; what it does not know stands last. */
    List<EngineeringCheck> checks() {
        List<EngineeringCheck> checks = new ArrayList<>();
        for (ResultCheck known : ResultCheck.values()) {
            checks.add(check(known.id(), known.title(), known.needs()));
        }
        rows.forEach((id, row) -> {
            if (!KNOWN.contains(id)) {
                checks.add(check(id, row.title, List.of("what the engine did not tell")));
            }
        });
        return checks;
    }

    private EngineeringCheck check(String id, String title, List<String> needs) {
        Row row = rows.get(id);
        if (row == null || row.assessed == 0) {
            return EngineeringCheck.notAssessed(id, title, null, needs);
        }
        String count = (row.assessed - row.failed) + " of " + row.assessed;
        return row.worst == null
                ? new EngineeringCheck(
                        id, title, Judgement.PASS, count, row.sample.limit(), "Holds everywhere.", List.of())
                : new EngineeringCheck(
                        id,
                        title,
                        Judgement.of(false, row.worst.severity()),
                        row.worst.value() == null ? count : row.worst.value() + "; " + count,
                        row.worst.limit(),
                        row.where + ": " + shortened(row.worst.message()),
                        List.of());
    }

    /** Whoever wants all of it finds it with the configuration. */
    private static String shortened(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST).strip() + " ...";
    }

    private static boolean isError(CheckResult check) {
        return "error".equalsIgnoreCase(check.severity());
    }
}
