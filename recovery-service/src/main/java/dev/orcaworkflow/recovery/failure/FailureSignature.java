package dev.orcaworkflow.recovery.failure;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Groups thousands of failures into few problems: equal signatures are one problem. */
public final class FailureSignature {
    private FailureSignature() {}

    /** Readable and safe in an address: fine class and eight hexadecimal digits of what the problem is about. */
    static String of(FineClass fineClass, String shape) {
        return fineClass.id().replace('_', '-') + "-" + digits(shape);
    }

    /** The same for a problem that has no class: a prefix stands in for it. The message's numbers and paths do not count. */
    public static String of(String prefix, String place, String message) {
        return prefix + "-" + digits(place + " " + Wording.of(message).shape());
    }

    private static String digits(String shape) {
        byte[] bytes = shape.getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString().substring(0, 8);
    }
}
