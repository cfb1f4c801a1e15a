package org.trivsel.platform.web.person;

import java.util.List;
import org.trivsel.platform.web.guard.ViewChoice;

/** The person's own page. @param roles each with where it holds; changed whether the password was just changed */
public record MeView(String name, String username, String tenant, List<String> roles, String since, String language, ViewChoice choice, String csrf,
        boolean changed) {
}
