package org.trivsel.platform.roster.plan;

import java.util.List;

/** What is registered when a plan is made: the open units, and every child with its enrolments. */
public record RosterSnapshot(List<KnownUnit> units, List<KnownChild> children) {
    public RosterSnapshot {
        units = List.copyOf(units);
        children = List.copyOf(children);
    }
}
