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
import java.util.function.Predicate;

/**
 * Bodies of requests: how long they may be, and how slowly they may come. A body is read before its call takes a place or a connection to
 * the database, so that who sends slowly keeps neither; only so many threads read at a time, so that the others go on. Files may be longer
 * and take longer, and are taken in from people who are signed in only.
 */
final class Bodies {
    private static final int CHUNK = 8192;

    private final Readers texts;
    private final Readers files;
    private final long usual;
    private final long multipart;

    /** Both in bytes. */
    Bodies(long usual, long multipart) {
        this(usual, multipart, new Readers(64, Duration.ofSeconds(10)), new Readers(16, Duration.ofSeconds(60)));
    }

    Bodies(long usual, long multipart, Readers texts, Readers files) {
        this.usual = usual;
        this.multipart = multipart;
        this.texts = texts;
        this.files = files;
    }

    /** @param known whether a request is from somebody who is signed in; asked before files are read */
    HttpServletRequest receive(HttpServletRequest request, Predicate<HttpServletRequest> known) throws IOException {
        refuseUnknownCharset(request);
        boolean isFiles = isMultipart(request);
        long limit = isFiles ? multipart : usual;
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge(limit);
        }
        if (isFiles) {
            return files.read(() -> known.test(request) ? FilesRequest.read(request, limit) : FilesRequest.leave(request));
        }
        return hasBody(request) ? new ReadRequest(request, readAll(request)) : request;
    }

    /** What has come with the head of the request, as short bodies do, keeps nobody waiting and needs no watch. */
    private byte[] readAll(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        int told = (int) request.getContentLengthLong();
        return told > 0 && body.available() >= told ? body.readNBytes(told) : texts.read(() -> readToTheEnd(body));
    }

    private byte[] readToTheEnd(InputStream body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
            whole.write(chunk, 0, count);
            if (whole.size() > usual) {
                throw new BodyTooLarge(usual);
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
