package org.trivsel.access;

/** Whether something is allowed, and why. */
public sealed interface Decision {
    /** The reason in a sentence for people, English, without names of children. */
    String reason();

    /** @param grant what allows it */
    record Allowed(Grant grant, String reason) implements Decision {
    }

    record Denied(String reason) implements Decision {
    }
}
