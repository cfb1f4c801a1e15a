package org.trivsel.fhir;

/** What the extension {@link Fhir#MISSING} says beside the engine's own codes. */
final class Missing {
    /** A list was answered, and nothing on it was ticked. */
    static final String NONE_TICKED = "none-ticked";

    private Missing() { }
}
