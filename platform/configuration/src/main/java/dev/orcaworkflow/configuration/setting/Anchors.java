package dev.orcaworkflow.configuration.setting;

import java.util.OptionalDouble;

/** @param minimumGroundedLengthM smallest grounded length that an intact case may have; only drag anchors need one */
public record Anchors(Kind kind, OptionalDouble minimumGroundedLengthM) {
    public static final Anchors UNKNOWN = new Anchors(Kind.UNKNOWN, OptionalDouble.empty());

    public enum Kind {
        DRAG,
        PILE,
        SUCTION,
        UNKNOWN
    }
}
