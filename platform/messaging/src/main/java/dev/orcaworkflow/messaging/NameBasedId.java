package dev.orcaworkflow.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUID version 5 (RFC 9562) over parts: the same parts always give the same id, so publishing twice is harmless. */
public final class NameBasedId {
    /** Namespace of this system: UUIDv5 of the URL namespace and {@code https://orcaworkflow.dev}. */
    private static final UUID NAMESPACE = UUID.fromString("0f6dd31e-5f7c-5c0b-9f6a-3c1b7f1f6a55");

    private NameBasedId() {}

    /** Parts are told apart: ("ab", "c") and ("a", "bc") differ. */
    public static UUID of(Object... parts) {
        MessageDigest digest = sha1();
        digest.update(bytes(NAMESPACE));
        for (Object part : parts) {
            byte[] text = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(text.length).array());
            digest.update(text);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = hash.getLong() & 0xffffffffffff0fffL | 0x5000L;
        long low = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
