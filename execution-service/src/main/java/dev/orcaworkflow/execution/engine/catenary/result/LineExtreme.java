package dev.orcaworkflow.execution.engine.catenary.result;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The largest end tension of one line over the headings of one condition, level and offset.
 *
 * @param tensionKN the larger of the two where friction has bounds
 * @param upliftKN vertical pull on the lower end
 * @param mbl empty where not declared
 * @param requiredFactor empty where the case's context does not say enough
 */
public record LineExtreme(
        String line,
        String condition,
        String caseId,
        double tensionKN,
        double upliftKN,
        double groundedLengthM,
        OptionalDouble mbl,
        Optional<String> mblSource,
        String anchor,
        OptionalDouble requiredFactor,
        Optional<String> requiredFactorSource,
        Map<String, String> factors) {}
