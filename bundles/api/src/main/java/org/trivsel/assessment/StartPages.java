package org.trivsel.assessment;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The page before an assessment: which form {@link FormAdvising} advises and why, what was taken before, whether it may be given again, and
 * beginning. Asks for what the instrument's forms or norms depend on; another form may be taken for a reason. A tool routes
 * to it from its own paths, which have the path parameter {@code child}. Safe for use by many threads.
 */
@ProviderType
public interface StartPages {
    /** The page. The query may name a {@code date} and an {@code instrument}. */
    Response show(Request request, Start start);

    /** Begins and leads to the first question, unless something sent cannot be used, no form fits, or it was only to be looked at; then the page again. */
    Response begin(Request request, Start start);

    /**
     * What may be begun, and where.
     *
     * @param home path of the tool, {@code /tools/language}; children, assessments and blank forms are below it
     * @param instruments ids; the first unless the request names another
     */
    record Start(String home, List<String> instruments) {
        public Start {
            instruments = List.copyOf(instruments);
        }
    }
}
