package org.trivsel.platform.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Invalid;

/** A request that brings files. The container parses it and stops at the limit; here its complaints get our words. */
final class FilesRequest extends HttpServletRequestWrapper {
    private final long limit;

    FilesRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        try {
            return super.getParts();
        } catch (IOException e) {
            throw partsFailed(e);
        }
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        return getParts().stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }

    /** The container's parser, whose classes are not visible here, says by the name of the cause that a limit was passed. */
    private IOException partsFailed(IOException failure) {
        Throwable cause = failure.getCause();
        if (cause != null && cause.getClass().getSimpleName().contains("SizeLimit")) {
            return new BodyTooLarge(limit);
        }
        throw new Invalid("body", "multipart-malformed", "This is not multipart/form-data as it must be, or it ended too early.");
    }
}
