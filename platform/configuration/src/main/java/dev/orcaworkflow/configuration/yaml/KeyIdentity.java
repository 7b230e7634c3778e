package dev.orcaworkflow.configuration.yaml;

import java.math.BigInteger;

/** When two keys are one key to Python: {@code 1}, {@code 1.0} and {@code true} are. */
final class KeyIdentity {
    private KeyIdentity() {}

    static Object of(YamlScalar key) {
        return switch (key.meaning()) {
            case ScalarMeaning.Text text -> text.value();
            case ScalarMeaning.Bool bool -> bool.value() ? BigInteger.ONE : BigInteger.ZERO;
            case ScalarMeaning.Int number -> number.value();
            case ScalarMeaning.Real real -> whole(real.value());
            case ScalarMeaning.Null _ -> new ScalarMeaning.Null();
            case ScalarMeaning.Moment moment -> moment;
            case ScalarMeaning.Bytes bytes -> bytes;
        };
    }

    private static Object whole(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? BigInteger.valueOf((long) value) : (Object) value;
    }
}
