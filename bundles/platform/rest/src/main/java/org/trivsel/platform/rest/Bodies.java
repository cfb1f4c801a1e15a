package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotSupportedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Unavailable;

/**
 * Bodies of requests: how long they may be, and how slowly they may come. A body is read before its call takes a place or a connection to
 * the database, so that who sends slowly keeps neither; only so many threads read at a time, so that the others go on. Files stay on the
 * way: they are read by the call that was let in, and may be longer.
 */
final class Bodies {
    private static final int MOST_READERS = 64;
    private static final int CHUNK = 8192;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final Semaphore readers = new Semaphore(MOST_READERS);
    private final long usual;
    private final long multipart;

    /** Both in bytes. */
    Bodies(long usual, long multipart) {
        this.usual = usual;
        this.multipart = multipart;
    }

    HttpServletRequest receive(HttpServletRequest request) throws IOException {
        refuseUnknownCharset(request);
        boolean files = isMultipart(request);
        long limit = files ? multipart : usual;
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge(limit);
        }
        if (files) {
            return new FilesRequest(request, limit);
        }
        return hasBody(request) ? new ReadRequest(request, read(request)) : request;
    }

    private byte[] read(HttpServletRequest request) throws IOException {
        if (!readers.tryAcquire()) {
            throw new Unavailable("busy", "There are too many requests just now. Try again in a moment.", COME_BACK, null);
        }
        try {
            return readAll(request.getInputStream());
        } finally {
            readers.release();
        }
    }

    private byte[] readAll(InputStream body) throws IOException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
            whole.write(chunk, 0, count);
            if (whole.size() > usual) {
                throw new BodyTooLarge(usual);
            }
            if (System.nanoTime() > deadline) {
                throw new Invalid("body", "body-too-slow", "The body did not arrive within " + LONGEST.toSeconds() + " seconds.");
            }
        }
        return whole.toByteArray();
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** CXF would take it for a fault of its own. */
    private static void refuseUnknownCharset(HttpServletRequest request) {
        String charset = request.getCharacterEncoding();
        try {
            if (charset != null && !Charset.isSupported(charset)) {
                throw new NotSupportedException();
            }
        } catch (IllegalCharsetNameException e) {
            throw new NotSupportedException(e);
        }
    }
}
