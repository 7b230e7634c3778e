package dev.orcaworkflow.configuration.setting;

import dev.orcaworkflow.configuration.finding.Position;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Minimum breaking load of a line type, with where it comes from.
 *
 * @param valueKN empty when only grade and diameter are given
 * @param grade such as {@code R4}
 * @param diameterMm nominal diameter
 * @param allowableTensionIs what the model's AllowableTension is: {@code MBL} or {@code limit}; empty when it says nothing
 */
public record BreakingLoad(
        OptionalDouble valueKN,
        Optional<String> source,
        Optional<String> grade,
        OptionalDouble diameterMm,
        OptionalDouble corrosionAllowanceMm,
        Optional<String> allowableTensionIs,
        Position at) {}
