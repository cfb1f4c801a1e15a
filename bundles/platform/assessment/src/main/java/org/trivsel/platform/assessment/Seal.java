package org.trivsel.platform.assessment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Answers and outcome of a completed assessment as one compressed value: zlib over the two JSON texts, which hold no line break, with a line
 * break between. Zlib's own check sum tells when a byte was changed.
 *
 * @param answers JSON object
 * @param outcome JSON object
 */
record Seal(String answers, String outcome) {
    private static final char BETWEEN = '\n';
    private static final int LEVEL = 4;
    // A compressor holds 256 kB outside the heap and is dear to make: a few are kept.
    private static final int KEPT = 16;
    private static final BlockingQueue<Deflater> DEFLATERS = new ArrayBlockingQueue<>(KEPT);
    private static final BlockingQueue<Inflater> INFLATERS = new ArrayBlockingQueue<>(KEPT);

    Seal {
        if (answers.indexOf(BETWEEN) >= 0) {
            throw new IllegalArgumentException("Answers must be JSON on one line");
        }
    }

    byte[] bytes() {
        Deflater kept = DEFLATERS.poll();
        Deflater deflater = kept == null ? new Deflater(LEVEL) : kept;
        deflater.setInput((answers + BETWEEN + outcome).getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        byte[] buffer = new byte[1024];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.reset();
        if (!DEFLATERS.offer(deflater)) {
            deflater.end();
        }
        return out.toByteArray();
    }

    static Seal of(byte[] bytes) {
        String both = inflate(bytes);
        int end = both.indexOf(BETWEEN);
        return new Seal(both.substring(0, end), both.substring(end + 1));
    }

    private static String inflate(byte[] bytes) {
        Inflater kept = INFLATERS.poll();
        Inflater inflater = kept == null ? new Inflater() : kept;
        inflater.setInput(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        byte[] buffer = new byte[2048];
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("it ends too early");
                }
                out.write(buffer, 0, read);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("A sealed assessment cannot be opened", e);
        } finally {
            inflater.reset();
            if (!INFLATERS.offer(inflater)) {
                inflater.end();
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
