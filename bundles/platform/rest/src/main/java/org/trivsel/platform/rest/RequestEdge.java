package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands round every REST call: finds out who calls and binds one transaction to the call. Without such a service no call is answered; of
 * several the one with the highest ranking is asked. Used by many threads at once.
 */
public interface RequestEdge {
    /** Request attribute: there when the application is for callers who have not signed in ({@code trivsel.open=true}). */
    String OPEN = "trivsel.open";
    /**
     * Request attribute: there when the application is for callers who have a token, but looks itself at what it is good for
     * ({@code trivsel.open=token}).
     */
    String TOKEN = "trivsel.token";
    /** Request attribute: id of the tool the application belongs to ({@code trivsel.tool=...}), if any. */
    String TOOL = "trivsel.tool";
    /** Request attribute: the version of that tool which answers, once it is known who calls. */
    String VERSION = "trivsel.version";
    /** Request attribute: the {@code org.trivsel.access.Origin} of the call, set by the edge. */
    String ORIGIN = "trivsel.origin";

    /**
     * Whether the caller is signed in. Asked before files are taken in; it holds nothing afterwards. The call itself is asked again.
     *
     * @throws org.trivsel.problem.Unavailable when it cannot be found out now
     */
    boolean isKnown(HttpServletRequest request);

    /**
     * Lets the call through, or throws a {@link org.trivsel.problem.Problem} that says why not. The answer is kept back until this method
     * returns, so a transaction committed here is committed before the caller is told. What it throws is answered as a problem document.
     *
     * @param call to be made once, in the same thread
     */
    void around(HttpServletRequest request, HttpServletResponse response, Call call) throws IOException;

    /** The resource method and all that belongs to it. */
    @FunctionalInterface
    interface Call {
        /**
         * Makes the call.
         *
         * @throws RuntimeException what the resource threw, to be passed on after rolling back
         * @throws IOException as well
         */
        void proceed() throws IOException;
    }
}
