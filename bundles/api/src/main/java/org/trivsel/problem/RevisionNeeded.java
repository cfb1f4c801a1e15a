package org.trivsel.problem;

/** A change without the revision that was seen: it could write over what somebody else has changed since. Nothing was written. */
public final class RevisionNeeded extends Problem {
    private static final long serialVersionUID = 1L;

    public RevisionNeeded() {
        super(428, "precondition-required", "Say with If-Match which revision was seen: the ETag of what was read, such as \"3\".", null, null);
    }
}
