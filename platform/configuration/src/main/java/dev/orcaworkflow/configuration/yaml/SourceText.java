package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.finding.TextLines;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text, strictly. */
final class SourceText {
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    static String decode(String file, byte[] bytes, int maxBytes) {
        if (bytes.length > maxBytes) {
            throw new RefusedDocument(
                    Rule.TOO_LARGE,
                    Position.wholeFile(file),
                    "the file has " + bytes.length + " bytes; at most " + maxBytes + " are read",
                    "split it");
        }
        try {
            return decoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw notUtf8(file, bytes);
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static RefusedDocument notUtf8(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult _ = decoder().decode(in, out, true);
        int value = bytes[in.position()] & 0xFF;
        Position at = new TextLines(out.flip()).at(file, out.limit(), out.limit());
        return new RefusedDocument(
                Rule.NOT_UTF_8, at, "byte 0x%02X is not UTF-8 text".formatted(value), "save the file as UTF-8");
    }
}
