package dev.orcaworkflow.configuration.setting;

import dev.orcaworkflow.configuration.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The {@code engine:} section: what our engines are told beyond what digitalmodel knows.
 *
 * @param models files that the engine reads, where not those of {@code file_management}
 * @param accept limitations that the author accepts, by id
 * @param factors pattern with named groups over a file's stem; group names are the factors
 * @param levelValues water level in metres by the word that the factor {@code level} takes
 * @param breakingLoads by line type
 * @param damagedRemove lines to remove in turn: names, {@code most-loaded}, {@code second-most-loaded}
 * @param friction {@code none | mobilised | both}
 * @param tolerance failed files that are still a success
 * @param symmetry what is equal because the study is symmetric
 * @param skipAbsent objects that a file may lack
 * @param filesPerProcess most files that one process of an external engine gets
 * @param memoryFactor how many times the memory that its files let expect a run asks for
 * @param staticsSearch another way to the static position, proved by a run with the model's own settings
 * @param section the section itself, for what only one engine knows
 */
public record EngineSettings(
        Optional<String> id,
        Optional<FileSelection> models,
        Set<String> accept,
        CaseContext context,
        Optional<String> factors,
        Map<String, Double> levelValues,
        Map<String, BreakingLoad> breakingLoads,
        Anchors anchors,
        Sweep sweep,
        List<String> damagedRemove,
        Optional<String> friction,
        OptionalInt tolerance,
        Symmetry symmetry,
        List<String> skipAbsent,
        OptionalInt filesPerProcess,
        OptionalInt memoryFactor,
        Optional<StaticsSearch> staticsSearch,
        YamlMapping section) {
    /** What can be accepted of the embedded engine, by the ids that its refusals name. */
    public static final List<String> ACCEPTABLE = List.of(
            "vessel_held",
            "no_current",
            "no_bending",
            "no_links",
            "no_winches",
            "no_buoys",
            "no_constraints",
            "no_attachments",
            "object_absent");
}
