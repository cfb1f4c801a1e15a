package org.trivsel.platform.assessment.instrument;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a sound is, as its bytes say and not its name: one of those that every browser plays. */
enum SoundKind {
    MP3("audio/mpeg"),
    OGG("audio/ogg"),
    WAV("audio/wav");

    /** Larger ones would have to be loaded before a class can begin. */
    static final int MOST_BYTES = 2 << 20;
    private static final int HEAD = 12;

    private final String mediaType;

    SoundKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<SoundKind> of(byte[] bytes) {
        if (bytes.length < HEAD) {
            return Optional.empty();
        }
        String head = new String(bytes, 0, HEAD, StandardCharsets.ISO_8859_1);
        if (head.startsWith("ID3") || isFrame(bytes)) {
            return Optional.of(MP3);
        } else if (head.startsWith("OggS")) {
            return Optional.of(OGG);
        }
        return head.startsWith("RIFF") && head.startsWith("WAVE", 8) ? Optional.of(WAV) : Optional.empty();
    }

    /** An MPEG audio frame without a tag before it: eleven bits set, and a layer. */
    private static boolean isFrame(byte[] bytes) {
        return (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE0) == 0xE0 && (bytes[1] & 0x06) != 0;
    }
}
