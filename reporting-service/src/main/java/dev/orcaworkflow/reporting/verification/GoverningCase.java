package dev.orcaworkflow.reporting.verification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.orcaworkflow.contracts.Extreme;
import java.util.Map;

/**
 * The case with the largest tension of one line under one condition: what a lead engineer looks at first.
 *
 * @param utilisation T / MBL, or null without a declared MBL: never 0
 * @param safetyFactor MBL / T, or null without a declared MBL
 * @param requiredFactor by the declared code, or null when the context of the case is not declared
 * @param upliftKN vertical pull on the anchor in this case
 * @param verdict FAIL also when the line lifts a drag anchor in any intact case, not only in this one
 */
public record GoverningCase(
        String line,
        String condition,
        double tensionKN,
        @JsonProperty("case") String caseId,
        Map<String, String> factors,
        Double mblKN,
        String mblSource,
        Double utilisation,
        Double safetyFactor,
        Double requiredFactor,
        String requiredFactorSource,
        double upliftKN,
        double groundedLengthM,
        Verdict verdict) {

    static GoverningCase of(Extreme largest, boolean liftsAnchor) {
        Double mbl = largest.mblKN();
        Double safetyFactor = mbl == null ? null : Double.valueOf(mbl / largest.tensionKN());
        return new GoverningCase(
                largest.line(),
                largest.condition(),
                largest.tensionKN(),
                largest.caseId(),
                largest.factors(),
                mbl,
                largest.mblSource(),
                mbl == null ? null : Double.valueOf(largest.tensionKN() / mbl),
                safetyFactor,
                largest.requiredFactor(),
                largest.requiredFactorSource(),
                largest.upliftKN(),
                largest.groundedLengthM(),
                verdict(safetyFactor, largest.requiredFactor(), liftsAnchor));
    }

    /** Its safety factor is known and below what is required. */
    @JsonIgnore
    public boolean isWeak() {
        return safetyFactor != null && requiredFactor != null && safetyFactor < requiredFactor;
    }

    /** A declared factor of this case, or null. */
    public String factor(String name) {
        return factors == null ? null : factors.get(name);
    }

    /** For tables: {@code level 0, offset 20}. */
    public String factorText() {
        return Factors.text(factors);
    }

    private static Verdict verdict(Double safetyFactor, Double required, boolean liftsAnchor) {
        boolean judged = safetyFactor != null && required != null;
        if (liftsAnchor || judged && safetyFactor < required) {
            return Verdict.FAIL;
        }
        return judged ? Verdict.PASS : Verdict.NOT_ASSESSED;
    }
}
