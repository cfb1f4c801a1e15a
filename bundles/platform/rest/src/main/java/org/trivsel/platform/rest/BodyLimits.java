package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotSupportedException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;

/** How many bytes a body may have: files that are imported more, all else less. */
record BodyLimits(long usual, long multipart) {

    HttpServletRequest apply(HttpServletRequest request) throws BodyTooLarge {
        refuseUnknownCharset(request);
        long limit = isMultipart(request) ? multipart : usual;
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge(limit);
        }
        return new LimitedRequest(request, limit);
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

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
