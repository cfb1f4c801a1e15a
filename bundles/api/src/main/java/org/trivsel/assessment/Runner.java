package org.trivsel.assessment;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.instrument.Instrument;
import org.trivsel.registry.UnitId;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The pages on which an instrument is taken: one item at a time, saved at each answer. A tool routes to it from its own paths, all of which
 * have the path parameter {@code assessment}. Safe for use by many threads.
 *
 * <p>Relative to the tool's assessment path: {@code item/{item}} one item, {@code answers} saving, {@code overview} what is missing,
 * {@code complete} finishing, {@code form} the filled form for print, {@code pictures/{picture}}. Beside them, below the tool's home:
 * {@code groups/{unit}/grid}, a group's answers in one grid, and {@code groups/{unit}/stations}, the same station by station.
 */
@ProviderType
public interface Runner {
    /** Where an assessment lives: {@code base + "/" + id}. @param base for example {@code /tools/language/assessments} */
    java.util.List<org.trivsel.web.Route> routes(String tool, String base);

    /** The blank form of an instrument for print. */
    Response blankForm(Request request, String instrument, String form);

    /**
     * Where a group's answers are entered in one grid, below the tool's home; {@link #routes} brings the page. Empty when the instrument has no form
     * whose items fit into cells, or has to be told more of each child than the register knows. Asks nothing of the database.
     */
    default Optional<String> classGrid(Instrument instrument, UnitId unit) {
        return Optional.empty();
    }

    /**
     * Where a group is taken from station to station, below the tool's home; {@link #routes} brings the page. Empty when the instrument has no form that is
     * given so and fits into cells. Asks nothing of the database.
     */
    default Optional<String> stations(Instrument instrument, UnitId unit) {
        return Optional.empty();
    }
}
