package org.trivsel.platform.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Unauthenticated;

/** A request that brings files. The container parses it and stops at the limit; here its complaints get our words. */
final class FilesRequest extends HttpServletRequestWrapper {
    private static final Logger LOG = LoggerFactory.getLogger(FilesRequest.class);

    private final @Nullable Collection<Part> parts;

    private FilesRequest(HttpServletRequest request, @Nullable Collection<Part> parts) {
        super(request);
        this.parts = parts;
    }

    /** Takes the files in. */
    static FilesRequest read(HttpServletRequest request, long limit) throws IOException {
        try {
            return new FilesRequest(request, request.getParts());
        } catch (IOException e) {
            throw partsFailed(e, limit);
        } catch (ServletException e) {
            throw malformed();
        }
    }

    /** Leaves the files where they are. */
    static FilesRequest leave(HttpServletRequest request) {
        return new FilesRequest(request, null);
    }

    @Override
    public Collection<Part> getParts() {
        if (parts == null) {
            throw new Unauthenticated();
        }
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) {
        return getParts().stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }

    /** Takes off the disk what nobody has taken off: the call may have been refused before its files were looked at. */
    void discard() {
        for (Part part : parts == null ? List.<Part>of() : parts) {
            try {
                part.delete();
            } catch (IOException e) {
                LOG.warn("A file of request {} stays on the disk until the server's own clean-up", RequestId.of(this), e);
            }
        }
    }

    /** The container's parser, whose classes are not visible here, says by the name of the cause that a limit was passed. */
    private static IOException partsFailed(IOException failure, long limit) {
        Throwable cause = failure.getCause();
        if (cause != null && cause.getClass().getSimpleName().contains("SizeLimit")) {
            return new BodyTooLarge(limit);
        }
        throw malformed();
    }

    private static Invalid malformed() {
        return new Invalid("body", "multipart-malformed", "This is not multipart/form-data as it must be, or it ended too early.");
    }
}
