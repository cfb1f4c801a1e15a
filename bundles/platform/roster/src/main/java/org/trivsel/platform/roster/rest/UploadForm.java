package org.trivsel.platform.roster.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.platform.roster.read.ReadLimits;
import org.trivsel.problem.Invalid;

/** A file with options, as a form of the type multipart/form-data brings it. @param fileName as the sender calls it */
record UploadForm(String fileName, byte[] content, PlanOptions options) {
    private static final Set<String> FIELDS = Set.of("file", "endMissing", "createUnits");
    private static final int LONGEST_FIELD = 100;

    /** @throws Invalid saying which field is wrong */
    static UploadForm of(HttpServletRequest request) throws IOException {
        Collection<Part> parts = parts(request);
        try {
            return read(parts);
        } finally {
            // Where the server has laid a large file on the disk, it is not left there.
            for (Part part : parts) {
                part.delete();
            }
        }
    }

    private static Collection<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (ServletException e) {
            throw new Invalid("body", "multipart-malformed", "This is not multipart/form-data as it must be.");
        }
    }

    private static UploadForm read(Collection<Part> parts) throws IOException {
        Part file = null;
        boolean endMissing = false;
        boolean createUnits = false;
        for (Part part : parts) {
            switch (part.getName()) {
                case "file" -> file = only(file, part);
                case "endMissing" -> endMissing = flag(part);
                case "createUnits" -> createUnits = flag(part);
                default -> throw new Invalid("body", "field-unknown", "Only these fields are known: " + String.join(", ", FIELDS.stream().sorted().toList()) + ".");
            }
        }
        if (file == null || file.getSubmittedFileName() == null) {
            throw new Invalid("file", "file-missing", "A file is needed, as the field \"file\" with a file name.");
        }
        try (InputStream in = file.getInputStream()) {
            return new UploadForm(file.getSubmittedFileName(), in.readNBytes(ReadLimits.USUAL.bytes() + 1), new PlanOptions(endMissing, createUnits));
        }
    }

    private static Part only(@Nullable Part before, Part part) {
        if (before != null) {
            throw new Invalid("file", "file-twice", "One file is imported at a time.");
        }
        return part;
    }

    private static boolean flag(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            String text = new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
            if (!text.equals("true") && !text.equals("false")) {
                throw new Invalid(part.getName(), "not-a-flag", "Write true or false.");
            }
            return text.equals("true");
        }
    }
}
