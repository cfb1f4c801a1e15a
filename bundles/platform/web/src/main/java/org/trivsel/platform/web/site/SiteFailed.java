package org.trivsel.platform.web.site;

/**
 * A Site has made a mistake while it had something to say on a page of others. The database may have given up the transaction for it, so the
 * page is made again in a fresh one; the {@link Visit} knows whom to leave out then. What happened is in the log already.
 */
public final class SiteFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SiteFailed(Throwable cause) {
        super(cause);
    }
}
