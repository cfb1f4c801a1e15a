package org.trivsel.web;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.access.Caller;
import org.trivsel.registry.Child;

/**
 * What a tool shows on the web. Register it as a service with the property {@code trivsel.tool}; it is there while the service is there,
 * the tool is ready, and the tenant has it enabled. Sign-in, layout, tenant, audit and errors are the platform's.
 */
@ConsumerType
public interface Site {
    List<Route> routes();

    /** Entries of the main menu and the search. */
    default List<Place> places(Caller caller) {
        return List.of();
    }

    /** Cards for the child's page. The caller may read the child. */
    default List<ChildCard> childCards(Caller caller, Child child) {
        return List.of();
    }

    /** What waits for the caller: drafts and due work, most pressing first, at most 20. */
    default List<Task> tasks(Caller caller) {
        return List.of();
    }
}
