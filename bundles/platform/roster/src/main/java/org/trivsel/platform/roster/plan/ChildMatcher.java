package org.trivsel.platform.roster.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.ChildFacts;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.FaultCode;

/**
 * Finds the registered child a file speaks of: by number, else by external id, else by name and birth date. Where these
 * point to different children, or to more than one, nobody is chosen.
 */
final class ChildMatcher {
    private final ChildIndex index;
    private final Set<String> taken = new HashSet<>();

    ChildMatcher(ChildIndex index) {
        this.index = index;
    }

    /** What came of looking for a child. */
    sealed interface Match {
        /** Not registered yet; a namesake of the same day may be. */
        record Nobody(boolean lookalike) implements Match { }

        record Somebody(KnownChild child) implements Match { }

        record Unclear(FaultCode code, @Nullable Column column) implements Match { }
    }

    Match match(FileChild child) {
        Match match = find(child, child.facts());
        boolean twice = match instanceof Match.Somebody found && !taken.add(found.child.id());
        return twice ? new Match.Unclear(FaultCode.CHILD_AMBIGUOUS, null) : match;
    }

    private Match find(FileChild child, ChildFacts facts) {
        KnownChild numbered = index.number(child.numberKey());
        List<KnownChild> byId = index.externalId(facts.externalId());
        if (numbered != null) {
            boolean agrees = byId.isEmpty() || byId.contains(numbered);
            return agrees ? new Match.Somebody(numbered) : conflict();
        }
        if (byId.size() > 1) {
            return new Match.Unclear(FaultCode.CHILD_AMBIGUOUS, null);
        }
        return byId.isEmpty() ? byName(child, facts) : byExternalId(child, byId.get(0));
    }

    /** An id that other systems give may have been used again, or be misspelled: the rest must not speak against it. */
    private static Match byExternalId(FileChild child, KnownChild known) {
        boolean sameName = known.foldedName().equals(child.first().row().identity().name());
        boolean sameDay = known.birthDate().equals(child.first().child().birthDate());
        boolean otherNumber = isOther(known.numberKey(), child.numberKey());
        boolean believable = otherNumber ? sameName && sameDay : sameName || sameDay;
        return believable ? new Match.Somebody(known) : conflict();
    }

    private Match byName(FileChild child, ChildFacts facts) {
        List<KnownChild> namesakes = index.nameAndBirth(child.first().row().identity().name(), facts.birthDate());
        List<KnownChild> possible = namesakes.stream().filter(known -> !isOther(known.numberKey(), child.numberKey())).toList();
        if (possible.size() > 1) {
            return new Match.Unclear(FaultCode.CHILD_AMBIGUOUS, null);
        }
        if (possible.isEmpty()) {
            return new Match.Nobody(!namesakes.isEmpty());
        }
        KnownChild known = possible.get(0);
        return isOther(known.externalId(), facts.externalId()) ? conflict() : new Match.Somebody(known);
    }

    private static boolean isOther(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static Match conflict() {
        return new Match.Unclear(FaultCode.CHILD_CONFLICT, Column.EXTERNAL_ID);
    }
}
