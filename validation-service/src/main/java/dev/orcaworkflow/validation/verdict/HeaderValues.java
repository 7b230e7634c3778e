package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.validation.gate.Remark;
import dev.orcaworkflow.validation.gate.ValidationRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads header values; a value that is not understood becomes a finding and the fallback stands in for it. */
final class HeaderValues {
    private static final Set<String> KNOWN = Set.of(
            "batch",
            "batch-size",
            "mode",
            "order",
            "max-workers",
            "priority",
            "stop-on",
            "folder",
            "template",
            "purpose",
            "engine",
            "recovery",
            "tolerance",
            "canary",
            "break-after",
            "core-hours",
            "licence-hours",
            "reuse",
            "submitted-by",
            "ce_id");
    /** What clients, tracing and the CloudEvents binding add by themselves. */
    private static final List<String> FOREIGN = List.of(
            "ce_",
            "content-type",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "x-",
            "uber-",
            "kafka_",
            "spring_",
            "__");

    private final String config;
    private final Map<String, String> headers;
    private final List<FindingView> remarks;

    HeaderValues(String config, Map<String, String> headers, List<FindingView> remarks) {
        this.config = config;
        this.headers = headers;
        this.remarks = remarks;
    }

    /** A misspelt header would be ignored without a word, and the batch would run otherwise than meant. */
    void refuseUnknown() {
        for (String name : new TreeSet<>(headers.keySet())) {
            if (!KNOWN.contains(name) && !isForeign(name)) {
                remarks.add(Remark.error(
                        config,
                        Gate.SCHEMA,
                        ValidationRule.HEADER_UNKNOWN,
                        "nothing reads the header %s (value '%s')".formatted(shown(name), shown(headers.get(name))),
                        suggestion(name)));
            }
        }
    }

    private static boolean isForeign(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return FOREIGN.stream().anyMatch(lower::startsWith);
    }

    private static String suggestion(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return KNOWN.stream()
                .filter(known -> known.replaceAll("[^a-z]", "").equals(plain))
                .findFirst()
                .map(known -> "write it " + known)
                .orElse("leave it out; known are " + String.join(", ", new TreeSet<>(KNOWN)));
    }

    String matching(String name, String form, String expected, String fallback) {
        String value = headers.get(name);
        if (value == null) {
            return fallback;
        }
        return value.matches(form) ? value : refused(name, value, expected, fallback);
    }

    <V> V oneOf(String name, Map<String, V> choices, V fallback) {
        String value = headers.get(name);
        if (value == null) {
            return fallback;
        }
        V chosen = choices.get(value);
        return chosen != null
                ? chosen
                : refused(name, value, "one of " + String.join(", ", new TreeSet<>(choices.keySet())), fallback);
    }

    Integer wholeNumber(String name, int least, int most, Integer fallback) {
        String value = headers.get(name);
        if (value == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with the range
        }
        return refused(name, value, "a whole number from " + least + " to " + most, fallback);
    }

    /** A number above zero, or null. */
    Double measure(String name) {
        String value = matching(name, "[0-9]{1,9}([.][0-9]{1,9})?", "a number such as 12.5", null);
        if (value == null) {
            return null;
        }
        double number = Double.parseDouble(value);
        return number > 0 ? (Double) number : refused(name, value, "a number above 0", null);
    }

    private <V> V refused(String name, String value, String expected, V fallback) {
        remarks.add(Remark.error(
                config,
                Gate.SCHEMA,
                ValidationRule.HEADER_INVALID,
                "the header %s is '%s'".formatted(name, shown(value)),
                "write " + expected + ", or leave it out"));
        return fallback;
    }

    private static String shown(String value) {
        String clean = value.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 100 ? clean : clean.substring(0, 100) + "...";
    }
}
