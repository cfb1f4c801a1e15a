package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trivsel.access.Caller;
import org.trivsel.access.Reach;
import org.trivsel.assessment.Assessment;
import org.trivsel.legalbasis.Covers;
import org.trivsel.legalbasis.Disclosures;
import org.trivsel.legalbasis.Disclosures.Made;
import org.trivsel.registry.ChildId;

/**
 * Assessments that the ordinary rule keeps from the caller and a disclosure opens: those with an outcome that counts, and neither drafts nor what was done
 * to one. They go with the child, so each disclosure of its assessments opens all of them.
 */
final class Disclosed {
    private static final Reach EVERYWHERE = new Reach(true, new java.util.UUID[0]);

    private final Disclosures disclosures;

    Disclosed(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** @param found what there is, wherever the child is */
    Optional<Assessment> one(Caller caller, Reads<Optional<Assessment>> found) throws SQLException {
        Optional<Assessment> there = found.within(reach(caller)).filter(Assessment::counts);
        return there.isPresent() && opens(caller, there.get().child()) ? there : Optional.empty();
    }

    /** Empty when nothing was disclosed; else what counts, which may be none. */
    Optional<List<Assessment>> ofChild(Caller caller, ChildId child, Reads<List<Assessment>> found) throws SQLException {
        return opens(caller, child) ? Optional.of(found.within(reach(caller)).stream().filter(Objects::nonNull).filter(Assessment::counts).toList())
                : Optional.empty();
    }

    private boolean opens(Caller caller, ChildId child) {
        return !disclosures.opened(caller, Covers.ASSESSMENTS, Set.of(new Made(child, null))).isEmpty();
    }

    static Reached reach(Caller caller) {
        return new Reached(EVERYWHERE, caller.today());
    }

    /** The statement of the ordinary way, with another reach. */
    @FunctionalInterface
    interface Reads<T> {
        T within(Reached reached) throws SQLException;
    }
}
