package org.trivsel.uses;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.registry.ChildId;

/**
 * Who has used what is recorded about a child, out of the audit. Only what was done is told, not what was refused. What must not be known yet is not there,
 * nor counted, nor anything else that was done in the same request. Safe for use by many threads.
 */
@ProviderType
public interface Uses {
    /** How many stand on a page. */
    int PAGE = 50;

    /**
     * One page; looking is a use itself and leaves its entry. A page may have fewer uses than fit, or none, and still be followed by another: so far back
     * as was looked there are no more.
     *
     * @param cursor what came with the page before, or null
     * @throws org.trivsel.problem.NotFound when the child is not for the caller
     * @throws org.trivsel.problem.Forbidden for those who may not see it of any child
     * @throws org.trivsel.problem.Invalid on a cursor that is none
     */
    UsePage of(Caller caller, ChildId child, @Nullable String cursor);
}
