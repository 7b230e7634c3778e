package dev.orcaworkflow.configuration.yaml;

import java.math.BigInteger;

/** What PyYAML's safe loader makes of a scalar (YAML 1.1 as PyYAML implements it). */
public sealed interface ScalarMeaning {
    record Text(String value) implements ScalarMeaning {}

    record Bool(boolean value) implements ScalarMeaning {}

    record Int(BigInteger value) implements ScalarMeaning {}

    record Real(double value) implements ScalarMeaning {}

    record Null() implements ScalarMeaning {}

    /** A date or a point in time; kept as written. */
    record Moment(String value) implements ScalarMeaning {}

    /** {@code !!binary}. */
    record Bytes(String base64) implements ScalarMeaning {}
}
