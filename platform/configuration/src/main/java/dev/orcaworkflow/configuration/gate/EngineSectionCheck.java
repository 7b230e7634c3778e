package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.selection.StemPattern;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/** The {@code engine:} section, which is ours: what it says has to be understood, or it would be silently ignored. */
final class EngineSectionCheck implements Check {
    private static final List<String> NUMBERS_OF_MBL = List.of("value_kn", "diameter_mm", "corrosion_allowance_mm");
    /** Chain grades whose breaking load follows from the diameter. */
    private static final List<String> GRADES = List.of("r3", "r4", "r5");

    private static final List<String> SWEEPS = List.of("water_level_m", "vessel_offset_m", "heading_deg");

    @Override
    public void examine(Subject subject) {
        if (!(subject.configuration().node("engine") instanceof YamlMapping engine)) {
            return;
        }
        word(subject, engine.get("case"), "condition", Vocabulary.CONDITIONS);
        word(subject, engine.get("case"), "analysis", Vocabulary.ANALYSES);
        word(subject, engine, "friction", Vocabulary.FRICTION);
        word(subject, engine, "current", Vocabulary.CURRENT);
        word(subject, engine, "statics_search", Vocabulary.STATICS_SEARCHES);
        word(
                subject,
                engine.get("anchors") instanceof YamlMapping ? engine.get("anchors") : engine,
                anchorsKey(engine),
                Vocabulary.ANCHORS);
        acceptances(subject, engine.get("accept"));
        factors(subject, engine.get("factors"));
        breakingLoads(subject, engine.get("mbl"));
        numbers(subject, engine.get("level_values"));
        sweep(subject, engine.get("sweep"));
    }

    private static String anchorsKey(YamlMapping engine) {
        return engine.get("anchors") instanceof YamlMapping ? "kind" : "anchors";
    }

    private static void word(Subject subject, YamlNode section, String key, List<String> known) {
        YamlNode node = section instanceof YamlMapping mapping ? mapping.get(key) : null;
        String word = PythonValues.text(node)
                .map(text -> text.toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null);
        if (word != null && !known.contains(word)) {
            subject.addUnknown(key, word, node, known);
        }
    }

    /** A program from outside may have limitations of its own. */
    private static void acceptances(Subject subject, YamlNode node) {
        if (subject.engine().equals(EngineChoice.NONE) || subject.engine().embedded()) {
            for (YamlNode item : PythonValues.items(node)) {
                String id = PythonValues.text(item).orElse("");
                if (!EngineSettings.ACCEPTABLE.contains(id)) {
                    subject.addUnknown("engine.accept", id, item, EngineSettings.ACCEPTABLE);
                }
            }
        }
    }

    private static void factors(Subject subject, YamlNode node) {
        String pattern = PythonValues.text(node).orElse(null);
        if (pattern == null) {
            return;
        }
        try {
            if (StemPattern.of(pattern).groups().isEmpty()) {
                report(subject, node, "engine.factors has no named group");
            }
        } catch (PatternSyntaxException e) {
            report(subject, node, "engine.factors is no regular expression: " + e.getDescription());
        }
    }

    private static void report(Subject subject, YamlNode node, String message) {
        subject.add(
                Rule.PATTERN_OF_FACTORS,
                node,
                message,
                "write a pattern over the file's stem, such as '(?<level>lwl|mwl|hwl)_off(?<offset>\\d+)'");
    }

    private static void breakingLoads(Subject subject, YamlNode node) {
        if (node instanceof YamlMapping types) {
            for (Entry type : types.entries()) {
                breakingLoad(subject, type);
            }
        }
    }

    private static void breakingLoad(Subject subject, Entry type) {
        String name = "engine.mbl." + type.key().text();
        if (!(type.value() instanceof YamlMapping load)) {
            subject.add(
                    Rule.NOT_A_MAPPING, type.value(), name + " is no mapping", "write '{value_kn: ..., source: ...}'");
            return;
        }
        NUMBERS_OF_MBL.forEach(key -> positive(subject, name + "." + key, load.get(key)));
        if (load.has("diameter_mm") && !load.has("grade") && !load.has("value_kn")) {
            subject.add(
                    Rule.SETTINGS_MISSING,
                    load,
                    name + " has a diameter, but neither a grade nor a value",
                    "add 'grade: R3', or another, or 'value_kn: ...'");
        }
        word(subject, load, "grade", GRADES);
        word(subject, load, "allowable_tension_is", List.of("mbl", "limit"));
        if (!load.has("source") && !load.has("allowable_tension_is")) {
            subject.add(Finding.of(
                    Rule.SETTINGS_MISSING,
                    type.key().at(),
                    name + " has no source: a breaking load that nobody can trace is not reported",
                    "add 'source: ...' (certificate, catalogue, assumed for ...)"));
        }
    }

    private static void positive(Subject subject, String name, YamlNode node) {
        if (PythonValues.isNull(node)) {
            return;
        }
        double value = PythonValues.number(node).orElse(Double.NaN);
        if (Double.isNaN(value)) {
            subject.add(Rule.NOT_A_NUMBER, node, name + " is not a number", "write a number");
        } else if (value < 0 || (value == 0 && !name.endsWith("corrosion_allowance_mm"))) {
            subject.add(Rule.OUT_OF_RANGE, node, name + " is " + value + ", not above 0", "write a positive number");
        }
    }

    private static void numbers(Subject subject, YamlNode node) {
        if (node instanceof YamlMapping values) {
            values.entries().stream()
                    .map(Entry::value)
                    .filter(value -> PythonValues.number(value).isEmpty())
                    .forEach(value ->
                            subject.add(Rule.NOT_A_NUMBER, value, "a level value is not a number", "write metres"));
        }
    }

    private static void sweep(Subject subject, YamlNode node) {
        if (node instanceof YamlMapping sweep) {
            for (String key : SWEEPS) {
                PythonValues.items(sweep.get(key)).stream()
                        .filter(value -> PythonValues.number(value).isEmpty())
                        .forEach(value -> subject.add(
                                Rule.NOT_A_NUMBER,
                                value,
                                "engine.sweep." + key + " holds what is not a number",
                                "write numbers"));
            }
        }
    }
}
