package org.trivsel.assessment;

import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.assessment.StartPages.Start;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The page on which a leader chooses a period and groups of a unit and takes the results out with {@link AssessmentExport}. A tool routes to it
 * from {@code /groups/{unit}/export} below its home, for reading and for sending. Safe for use by many threads.
 */
@ProviderType
public interface ExportPages {
    /** The page. The query may name an {@code instrument}. */
    Response show(Request request, Start tool);

    /** The file, or the page again when something sent cannot be used. */
    Response send(Request request, Start tool);
}
