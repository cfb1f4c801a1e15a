package org.trivsel.web;

/** Answers a request. Runs inside the caller's transaction, on any thread, many at once. Problems thrown become pages. */
@FunctionalInterface
public interface Handler {
    Response handle(Request request);
}
