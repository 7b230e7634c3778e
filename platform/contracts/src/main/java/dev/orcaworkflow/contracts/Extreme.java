package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * The largest end tension of one line over the headings of one condition, water level and offset, or of one condition
 * and heading over the rest: enough for the governing table, the tension curves and the rose of headings, small enough
 * to travel.
 *
 * @param line line name as the model has it
 * @param condition declared condition: {@code intact | damaged | transient | pretension | operating}, or null
 * @param caseId file stem or sweep case
 * @param tensionKN largest effective tension, kN
 * @param upliftKN vertical pull on the anchor, kN; 0 when the line lies on the seabed there
 * @param groundedLengthM length on the seabed, m
 * @param mblKN minimum breaking load, kN, or null when not declared
 * @param mblSource where that number comes from, or null
 * @param anchor declared anchor type: {@code drag | pile | suction | unknown}, or null
 * @param requiredFactor safety factor required by the declared code, or null when the case's context is not declared
 * @param requiredFactorSource name and date of that code, or null
 * @param factors declared factors of the case, for example {@code level=0, offset=10, heading=0}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Extreme(
        String line,
        String condition,
        String caseId,
        double tensionKN,
        double upliftKN,
        double groundedLengthM,
        Double mblKN,
        String mblSource,
        String anchor,
        Double requiredFactor,
        String requiredFactorSource,
        Map<String, String> factors) {}
