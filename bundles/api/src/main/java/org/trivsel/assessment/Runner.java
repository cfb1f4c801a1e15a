package org.trivsel.assessment;

import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The pages on which an instrument is taken: one item at a time, saved at each answer. A tool routes to it from its own paths, all of which
 * have the path parameter {@code assessment}. Safe for use by many threads.
 *
 * <p>Relative to the tool's assessment path: {@code item/{item}} one item, {@code answers} saving, {@code overview} what is missing,
 * {@code complete} finishing, {@code form} the filled form for print, {@code pictures/{picture}}.
 */
@ProviderType
public interface Runner {
    /** Where an assessment lives: {@code base + "/" + id}. @param base for example {@code /tools/language/assessments} */
    java.util.List<org.trivsel.web.Route> routes(String tool, String base);

    /** The blank form of an instrument for print. */
    Response blankForm(Request request, String instrument, String form);
}
