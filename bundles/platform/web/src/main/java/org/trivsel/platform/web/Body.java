package org.trivsel.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trivsel.problem.Invalid;

/** What was sent: bytes, and what they say when they are a form. */
record Body(byte[] bytes, FormData form, List<Upload> uploads) {
    static final Body NONE = new Body(new byte[0], FormData.EMPTY, List.of());

    /** @throws Invalid when it is not UTF-8 */
    String text() {
        return decode(bytes);
    }

    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Invalid("body", "not-utf-8", "Text is sent as UTF-8.");
        }
    }
}
