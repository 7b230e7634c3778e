package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.setting.Anchors;
import dev.orcaworkflow.configuration.setting.BreakingLoad;
import dev.orcaworkflow.configuration.setting.CaseContext;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.configuration.setting.StaticsSearch;
import dev.orcaworkflow.configuration.setting.Sweep;
import dev.orcaworkflow.configuration.setting.Symmetry;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The {@code engine:} section. */
final class EngineSettingsReading {
    private EngineSettingsReading() {}

    static EngineSettings read(YamlMapping merged) {
        YamlMapping engine = PythonValues.mapping(merged.get("engine"), merged);
        YamlMapping damaged = PythonValues.mapping(engine.get("damaged"), engine);
        return new EngineSettings(
                text(engine, "id"),
                FileSelectionReading.models(engine),
                new LinkedHashSet<>(PythonValues.texts(engine.get("accept"))),
                context(PythonValues.mapping(engine.get("case"), engine)),
                text(engine, "factors"),
                numbersByName(engine.get("level_values")),
                breakingLoads(engine.get("mbl")),
                anchors(engine.get("anchors")),
                sweep(PythonValues.mapping(engine.get("sweep"), engine)),
                PythonValues.texts(damaged.get("remove")),
                text(engine, "friction"),
                RunSettingsReading.whole(engine.get("tolerance")),
                symmetry(PythonValues.mapping(engine.get("symmetry"), engine)),
                PythonValues.texts(engine.get("skip_absent")),
                RunSettingsReading.whole(engine.get("files_per_process")),
                RunSettingsReading.whole(engine.get("memory_factor")),
                word(StaticsSearch.class, engine.get("statics_search")),
                engine);
    }

    private static CaseContext context(YamlMapping section) {
        return new CaseContext(
                word(CaseContext.Condition.class, section.get("condition")),
                word(CaseContext.Analysis.class, section.get("analysis")),
                text(section, "offset_basis"));
    }

    private static Map<String, Double> numbersByName(YamlNode node) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            for (Entry entry : mapping.entries()) {
                PythonValues.number(entry.value())
                        .ifPresent(value -> numbers.put(entry.key().text(), value));
            }
        }
        return numbers;
    }

    private static Map<String, BreakingLoad> breakingLoads(YamlNode node) {
        Map<String, BreakingLoad> loads = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            for (Entry entry : mapping.entries()) {
                loads.put(entry.key().text(), breakingLoad(entry.value()));
            }
        }
        return loads;
    }

    private static BreakingLoad breakingLoad(YamlNode node) {
        YamlMapping load = PythonValues.mapping(node, node);
        return new BreakingLoad(
                PythonValues.number(load.get("value_kn")),
                text(load, "source"),
                text(load, "grade"),
                PythonValues.number(load.get("diameter_mm")),
                PythonValues.number(load.get("corrosion_allowance_mm")),
                text(load, "allowable_tension_is"),
                node.at());
    }

    private static Anchors anchors(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return new Anchors(
                    word(Anchors.Kind.class, mapping.get("kind")).orElse(Anchors.Kind.UNKNOWN),
                    PythonValues.number(mapping.get("minimum_grounded_length_m")));
        }
        return word(Anchors.Kind.class, node)
                .map(kind -> new Anchors(kind, Anchors.UNKNOWN.minimumGroundedLengthM()))
                .orElse(Anchors.UNKNOWN);
    }

    private static Sweep sweep(YamlMapping section) {
        return new Sweep(
                numbers(section.get("water_level_m")),
                numbers(section.get("vessel_offset_m")),
                numbers(section.get("heading_deg")),
                PythonValues.texts(section.get("line_removed")));
    }

    private static Symmetry symmetry(YamlMapping section) {
        return new Symmetry(
                groups(section.get("equal")),
                groups(section.get("mirrored")),
                PythonValues.number(section.get("plane_deg")).orElse(0),
                PythonValues.number(section.get("tolerance")).orElse(Symmetry.TOLERANCE));
    }

    private static List<List<String>> groups(YamlNode node) {
        return PythonValues.items(node).stream().map(PythonValues::texts).toList();
    }

    private static List<Double> numbers(YamlNode node) {
        return PythonValues.items(node).stream()
                .map(PythonValues::number)
                .filter(number -> number.isPresent())
                .map(number -> number.getAsDouble())
                .toList();
    }

    /** {@code quasi-static} for {@code QUASI_STATIC}; empty for a word that is none of the enum's. */
    static <E extends Enum<E>> Optional<E> word(Class<E> kind, YamlNode node) {
        return PythonValues.text(node)
                .map(word -> word.toUpperCase(Locale.ROOT).replace('-', '_'))
                .flatMap(word -> List.of(kind.getEnumConstants()).stream()
                        .filter(constant -> constant.name().equals(word))
                        .findFirst());
    }

    private static Optional<String> text(YamlMapping mapping, String key) {
        return PythonValues.text(mapping.get(key));
    }
}
