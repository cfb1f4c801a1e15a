package org.trivsel.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.problem.Invalid;

/** Reads a body whole, before any transaction is open: a slow sender holds no connection to the database. */
final class BodyReader {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final String TOO_BIG = "too-big";

    private BodyReader() {
    }

    /** @throws Invalid when it is too long or broken */
    static Body read(HttpServletRequest request) throws IOException {
        String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(java.util.Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            return multipart(request);
        }
        byte[] bytes = request.getInputStream().readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            throw new Invalid("body", TOO_BIG, "At most one megabyte of text can be sent.");
        }
        boolean form = type.startsWith("application/x-www-form-urlencoded");
        return new Body(bytes, form ? FormData.parse(Body.decode(bytes)) : FormData.EMPTY, List.of());
    }

    private static Body multipart(HttpServletRequest request) throws IOException {
        FormData.Builder fields = new FormData.Builder();
        List<Upload> uploads = new ArrayList<>();
        for (Part part : parts(request)) {
            if (part.getSubmittedFileName() == null) {
                fields.add(part.getName(), field(part));
            } else {
                uploads.add(new Upload(part.getName(), part));
            }
        }
        return new Body(new byte[0], fields.build(), uploads);
    }

    private static Iterable<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (IllegalStateException e) {
            throw new Invalid("file", TOO_BIG, "The file is too big.");
        } catch (ServletException | IOException e) {
            // Containers say "too big" and "broken" with exceptions of their own; both are the sender's matter.
            String said = String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT);
            boolean big = said.contains("size") || said.contains("exceed");
            throw big ? new Invalid("file", TOO_BIG, "The file is too big.")
                    : new Invalid("body", "not-a-form", "The form is not encoded as forms are.");
        }
    }

    private static String field(Part part) throws IOException {
        try (var content = part.getInputStream()) {
            byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw new Invalid(part.getName(), TOO_BIG, "At most one megabyte of text can be sent.");
            }
            return Body.decode(bytes);
        }
    }
}
