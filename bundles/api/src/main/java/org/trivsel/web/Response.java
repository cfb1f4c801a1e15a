package org.trivsel.web;

import org.jspecify.annotations.Nullable;

/** What a page answers. */
public sealed interface Response {
    /**
     * A page in the shell.
     *
     * @param place path of the menu entry it belongs to, or null
     */
    record Page(int status, String title, @Nullable String place, Content body) implements Response {
    }

    /** A page without the shell: the assessment runner, or a page made for print. */
    record Bare(String title, Content body) implements Response {
    }

    /** A part of a page, for htmx. */
    record Fragment(Content body) implements Response {
    }

    /** Go there instead (303). @param path on this site */
    record Redirect(String path) implements Response {
    }

    /** JSON for the page's own scripts. @param etag without quotes, or null */
    record Json(int status, String body, @Nullable String etag) implements Response {
    }

    /**
     * A file.
     *
     * @param fileName to save it as, or null to show it
     * @param cacheable whether it is the same for everybody for ever under this path
     */
    record File(String mediaType, byte[] bytes, @Nullable String fileName, boolean cacheable) implements Response {
    }

    static Response page(String title, @Nullable String place, Content body) {
        return new Page(200, title, place, body);
    }
}
