package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schools of the archive as institutions, and their classes as groups. The organisations above a school are not units
 * of ours: the municipality is the tenant. Where a school names its home classes, its lessons are left out, because a
 * child belongs to one class and not to every subject.
 */
final class OneRosterUnits {
    private static final Set<String> ABOVE_SCHOOL = Set.of("district", "local", "state", "national");

    private final OneRosterArchive archive;
    private final Map<String, RosterUnit> units = new LinkedHashMap<>();
    private final Map<String, Integer> writings = new HashMap<>();
    private int lessons;

    OneRosterUnits(OneRosterArchive archive) {
        this.archive = archive;
        addSchools();
        addClasses();
        units.keySet().forEach(code -> writings.merge(written(code), 1, Integer::sum));
    }

    List<RosterUnit> units() {
        return List.copyOf(units.values());
    }

    /** How many classes were left out as lessons. */
    int lessons() {
        return lessons;
    }

    boolean has(String code) {
        return units.containsKey(code);
    }

    /** The unit as a person writes it in a list, {@code Skovskolen > 1.A}; its code where two are written alike. */
    String path(String code) {
        String path = written(code);
        return writings.get(path) > 1 ? code : path;
    }

    private String written(String code) {
        RosterUnit unit = units.get(code);
        String above = unit.parentCode();
        return above == null ? unit.name() : written(above) + UnitPath.BETWEEN + unit.name();
    }

    private void addSchools() {
        OneRosterTable orgs = archive.orgs();
        for (SheetRow org : orgs.rows()) {
            String code = orgs.value(org, "sourcedId");
            String name = orgs.value(org, "name");
            if (!orgs.isGone(org) && !ABOVE_SCHOOL.contains(orgs.value(org, "type")) && !code.isEmpty() && !name.isEmpty()) {
                units.putIfAbsent(code, new RosterUnit(code, null, name, false));
            }
        }
    }

    private void addClasses() {
        OneRosterTable classes = archive.classes();
        boolean homeClasses = classes.rows().stream().anyMatch(row -> isHomeClass(classes, row));
        List<RosterUnit> found = new ArrayList<>();
        for (SheetRow row : classes.rows()) {
            String code = classes.value(row, "sourcedId");
            String school = classes.value(row, "schoolSourcedId");
            String title = classes.value(row, "title");
            if (classes.isGone(row) || code.isEmpty() || title.isEmpty() || !units.containsKey(school)) {
                continue;
            }
            if (homeClasses && !isHomeClass(classes, row)) {
                lessons++;
            } else {
                found.add(new RosterUnit(code, school, title, true));
            }
        }
        found.forEach(unit -> units.putIfAbsent(unit.code(), unit));
    }

    private static boolean isHomeClass(OneRosterTable classes, SheetRow row) {
        return "homeroom".equalsIgnoreCase(classes.value(row, "classType"));
    }
}
