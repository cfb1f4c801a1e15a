package org.trivsel.platform.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.trivsel.web.Request;

/** A file of a multipart form; it can be read again when a request is answered a second time. */
record Upload(String field, Part part) {
    Request.Upload open() {
        try {
            String name = part.getSubmittedFileName();
            return new Request.Upload(name == null ? "" : name, part.getSize(), part.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the file off the disk. */
    void discard() throws IOException {
        part.delete();
    }
}
