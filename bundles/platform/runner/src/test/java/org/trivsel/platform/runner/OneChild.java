package org.trivsel.platform.runner;

import java.util.List;
import java.util.Optional;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.registry.CustodyHolder;
import org.trivsel.registry.Enrolment;

/** Noah alone. */
final class OneChild implements Children {
    @Override
    public Child get(Caller caller, ChildId id, Permission purpose) {
        return People.NOAH;
    }

    @Override
    public ChildPage list(Caller caller, ChildQuery query) {
        return new ChildPage(List.of(People.NOAH), null);
    }

    @Override
    public List<Enrolment> enrolments(Caller caller, ChildId id) {
        return List.of();
    }

    @Override
    public List<CustodyHolder> custodyHolders(Caller caller, ChildId id) {
        return List.of();
    }

    @Override
    public Optional<String> nationalNumber(Caller caller, ChildId id) {
        return Optional.empty();
    }
}
