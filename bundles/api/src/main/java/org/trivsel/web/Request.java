package org.trivsel.web;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;

/** A request to a page, by somebody who is signed in. Belongs to one thread. */
@ProviderType
public interface Request {
    Caller caller();

    /** What to write in: the caller's language. */
    Locale locale();

    /** The path asked for, without query. */
    String path();

    /** A parameter of the route's pattern. */
    String pathParameter(String name);

    /** A path parameter that is an id. @throws NotFound when it is not the form of one */
    default UUID pathId(String name) {
        return Ids.read(pathParameter(name)).orElseThrow(NotFound::new);
    }

    Optional<String> query(String name);

    /** A query parameter that is an id; empty when missing or blank. @throws Invalid when it is not the form of one */
    default Optional<UUID> queryId(String name) {
        return query(name).filter(text -> !text.isEmpty()).map(text -> Ids.read(text).orElseThrow(() -> new Invalid(name, "id",
                "The value of " + name + " is no id. An id looks like 018f3c5e-7b1a-7c3d-9e2f-000000000000. Follow the link again, or leave it out.")));
    }

    /** A form field, trimmed; empty when missing or blank. */
    Optional<String> field(String name);

    /** A form field that is an id; empty when missing, blank, or not the form of one. */
    default Optional<UUID> fieldId(String name) {
        return field(name).flatMap(Ids::read);
    }

    /** All values of a form field. */
    List<String> fields(String name);

    /** An uploaded file of a multipart form. */
    Optional<Upload> file(String name);

    Optional<String> header(String name);

    /** The body as text. @throws Invalid when it is over one megabyte or not UTF-8 */
    String body();

    /** To be sent back as the hidden field {@code csrf} of every form, or as the header {@code X-CSRF-Token}. The platform checks it. */
    String csrfToken();

    /** Whether only the part named in the page's markup is wanted, by htmx. */
    boolean wantsFragment();

    /** A file as uploaded. @param name as the browser says it; never use it as a path */
    record Upload(String name, long size, InputStream content) {
    }
}
