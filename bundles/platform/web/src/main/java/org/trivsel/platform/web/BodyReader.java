package org.trivsel.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.trivsel.problem.Invalid;

/**
 * Reads a body whole, before any transaction is open and before the request takes its turn: who sends slowly holds neither. Only so many are
 * read at a time, and each for so long, for anybody can send; files may take longer, and are taken in from people who are signed in only.
 */
final class BodyReader {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final String TOO_BIG = "too-big";
    private static final Pattern BIG = Pattern.compile("(?i)exceed|too (big|large|long)|\\bmax|size");

    private final Readers texts;
    private final Readers files;

    BodyReader() {
        this(new Readers(64, Duration.ofSeconds(10)), new Readers(16, Duration.ofSeconds(60)));
    }

    BodyReader(Readers texts, Readers files) {
        this.texts = texts;
        this.files = files;
    }

    /**
     * Reads it, or leaves it where it is when it brings files of a stranger.
     *
     * @param signedIn whether the request is from somebody who is signed in; asked only where it matters
     * @throws Invalid when it is too long or broken
     * @throws Unread when there is no room for it, or it comes too slowly
     */
    Body read(HttpServletRequest request, BooleanSupplier signedIn) throws IOException {
        String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/form-data") ? files.read(() -> signedIn.getAsBoolean() ? multipart(request) : Body.NONE)
                : texts.read(() -> text(request, type));
    }

    private static Body text(HttpServletRequest request, String type) throws IOException {
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
        } catch (IllegalStateException | ServletException | IOException e) {
            throw isTooBig(e) ? new Invalid("file", TOO_BIG, "The file is too big.")
                    : new Invalid("body", "not-a-form", "The form is not encoded as forms are.");
        }
    }

    /** Containers say "too big" with exceptions of their own, each with other words. */
    private static boolean isTooBig(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (BIG.matcher(cause.getClass().getSimpleName() + " " + cause.getMessage()).find()) {
                return true;
            }
        }
        return failure instanceof IllegalStateException;
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
