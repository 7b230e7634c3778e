package dev.orcaworkflow.recovery.failure;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Groups thousands of failures into few problems: equal signatures are one problem. */
final class FailureSignature {
    private FailureSignature() {}

    /** Readable and safe in an address: fine class and eight hexadecimal digits of what the problem is about. */
    static String of(FineClass fineClass, String shape) {
        byte[] bytes = shape.getBytes(StandardCharsets.UTF_8);
        String digits = UUID.nameUUIDFromBytes(bytes).toString().substring(0, 8);
        return fineClass.id().replace('_', '-') + "-" + digits;
    }
}
