package org.trivsel.registry;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;

/**
 * The children. Every call checks what the caller may see and leaves its audit entry. Safe for use by many threads.
 */
@ProviderType
public interface Children {
    /**
     * One child, for a purpose: the permission says what the caller is about to do with the record.
     *
     * @throws org.trivsel.problem.NotFound when there is none for the caller
     */
    Child get(Caller caller, ChildId id, Permission purpose);

    /** @throws org.trivsel.problem.Invalid on a cursor or limit that cannot be used */
    ChildPage list(Caller caller, ChildQuery query);

    /** Where the child was, is and will be enrolled, newest first. */
    List<Enrolment> enrolments(Caller caller, ChildId id);

    List<CustodyHolder> custodyHolders(Caller caller, ChildId id);

    /** The national number in clear; its own permission and its own audit entry. */
    Optional<String> nationalNumber(Caller caller, ChildId id);
}
