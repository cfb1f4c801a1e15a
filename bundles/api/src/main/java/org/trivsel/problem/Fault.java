package org.trivsel.problem;

/**
 * One thing that is wrong with what was sent.
 *
 * @param where the field, item, line or header it is about
 * @param code stable message key
 * @param message what was found, what is allowed, what to do; English; never repeats personal data
 */
public record Fault(String where, String code, String message) {
}
