package dev.orcaworkflow.configuration.selection;

import dev.orcaworkflow.configuration.setting.EngineSettings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** Reads what a case varies from its file's name, by the pattern that the user declared; never by guessing. */
public final class CaseFactors {
    private final Optional<StemPattern> pattern;
    private final Map<String, Double> levels;

    public CaseFactors(EngineSettings settings) {
        this.pattern = settings.factors().map(StemPattern::of);
        this.levels = settings.levelValues();
    }

    /** By name; empty when no pattern was declared or the name does not fit it. */
    public Map<String, String> of(String stem) {
        Map<String, String> factors = new TreeMap<>();
        pattern.ifPresent(declared -> {
            Matcher matcher = declared.matcher(stem);
            if (matcher.find()) {
                declared.groups().forEach(name -> put(factors, name, matcher.group(name)));
            }
        });
        return factors;
    }

    private void put(Map<String, String> factors, String name, String value) {
        if (value != null) {
            Double level = name.equals("level") ? levels.get(value) : null;
            factors.put(name, level == null ? plain(value) : number(level));
        }
    }

    /** {@code 05} is 5. */
    private static String plain(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.toString(Integer.parseInt(value)) : value;
    }

    /** As a factor is written: {@code 10}, not {@code 10.0}. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString(Math.round(value))
                : Double.toString(value);
    }
}
