package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** How many bytes a body may have: files that are imported more, all else less. */
record BodyLimits(long usual, long multipart) {

    HttpServletRequest apply(HttpServletRequest request) throws BodyTooLarge {
        long limit = isMultipart(request) ? multipart : usual;
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge(limit);
        }
        return new LimitedRequest(request, limit);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
