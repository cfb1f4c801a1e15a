package org.trivsel.platform.assessment.instrument;

/**
 * An instrument that is not offered although its tool is there.
 *
 * @param source the file in the bundle
 * @param reason for the operator
 */
public record Refusal(String tool, String bundle, String source, String reason) {
    @Override
    public String toString() {
        return source + " of " + bundle + ": " + reason;
    }
}
