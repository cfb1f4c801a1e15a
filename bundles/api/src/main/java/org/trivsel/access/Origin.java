package org.trivsel.access;

/**
 * Where a request came from, for the audit.
 *
 * @param requestId unique, also in the answer and the log
 * @param address network address of the client
 */
public record Origin(String requestId, String address) {
}
