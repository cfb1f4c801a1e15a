package org.trivsel.platform.licence.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * A tenant's licences, for an operator.
 *
 * @param path of the page
 * @param back of the tenant
 * @param instruments that ask for a licence, each with what it asks for; none when there is none
 * @param units the tenant's, to choose sites
 * @param withdrawing id of the one that is being withdrawn, or null
 */
public record OfficeView(String tenant, String path, String back, String csrf, List<Wrong> wrongs, List<LicenceView.Granted> grants, List<Choice> instruments,
        List<Site> units, Map<String, String> values, @Nullable String withdrawing) {
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** A unit that may be chosen. */
    public record Site(String id, String name, boolean chosen) {
    }
}
