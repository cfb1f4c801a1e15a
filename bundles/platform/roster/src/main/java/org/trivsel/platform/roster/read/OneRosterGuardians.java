package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who holds custody of a child: its agents that are parents or guardians, or such that name the child as theirs. */
final class OneRosterGuardians {
    /** The column that ties children and guardians together, from either side. */
    static final String AGENTS = "agentSourcedIds";
    private static final Set<String> ROLES = Set.of("parent", "guardian");
    private static final int MOST = 2;

    private final OneRosterTable users;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<String>> byChild = new LinkedHashMap<>();

    OneRosterGuardians(OneRosterTable users) {
        this.users = users;
        for (SheetRow user : users.rows()) {
            if (ROLES.contains(users.value(user, "role").toLowerCase(Locale.ROOT)) && !users.isGone(user)) {
                String id = users.value(user, "sourcedId");
                names.put(id, (users.value(user, "givenName") + " " + users.value(user, "familyName")).strip());
                users.values(user, AGENTS).forEach(child -> byChild.computeIfAbsent(child, key -> new ArrayList<>()).add(id));
            }
        }
    }

    /** Exactly two names, blank where there is none. */
    List<String> of(SheetRow child) {
        List<String> found = new ArrayList<>(all(child).limit(MOST).toList());
        while (found.size() < MOST) {
            found.add("");
        }
        return found;
    }

    /** How many more than two the archive names. */
    int leftOut(SheetRow child) {
        return Math.max(0, (int) all(child).count() - MOST);
    }

    private Stream<String> all(SheetRow child) {
        List<String> ids = new ArrayList<>(users.values(child, AGENTS));
        ids.addAll(byChild.getOrDefault(users.value(child, "sourcedId"), List.of()));
        return ids.stream().distinct().filter(names::containsKey).map(names::get);
    }
}
