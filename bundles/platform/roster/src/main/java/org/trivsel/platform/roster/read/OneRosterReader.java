package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a OneRoster archive into the list of children it amounts to, one row for each class of a child, so that all that
 * follows need know only lists. Lines are those of {@code users.csv}.
 */
final class OneRosterReader {
    private static final String PART = "users.csv";
    private static final List<Column> COLUMNS = List.of(Column.FIRST_NAME, Column.LAST_NAME, Column.NATIONAL_NUMBER,
            Column.BIRTH_DATE, Column.SEX, Column.UNIT, Column.ENROLLED_FROM, Column.ENROLLED_TO, Column.EXTERNAL_ID,
            Column.CUSTODIAN_1, Column.CUSTODIAN_2);

    private final OneRosterArchive archive;
    private final OneRosterUnits units;
    private final OneRosterGuardians guardians;
    private final Map<String, SheetRow> demographics;
    private final Map<String, List<OneRosterStay>> stays = new HashMap<>();

    OneRosterReader(OneRosterArchive archive) {
        this.archive = archive;
        this.units = new OneRosterUnits(archive);
        this.guardians = new OneRosterGuardians(archive.users());
        this.demographics = archive.demographics().by("sourcedId");
        for (OneRosterStay stay : OneRosterStay.all(archive, units)) {
            stays.computeIfAbsent(stay.user(), key -> new ArrayList<>()).add(stay);
        }
    }

    OneRosterUnits units() {
        return units;
    }

    /** The columns of {@link #sheet(ReadLimits)}, which has no heading row. */
    SheetColumns columns(RosterTexts titles) {
        Map<Column, Integer> places = new HashMap<>();
        COLUMNS.forEach(column -> places.put(column, places.size()));
        return new SheetColumns(COLUMNS.stream().map(titles::title).toList(), places, List.of());
    }

    Sheet sheet(ReadLimits limits) {
        OneRosterTable users = archive.users();
        List<SheetRow> rows = new ArrayList<>();
        for (SheetRow user : users.rows()) {
            if (isStudent(user)) {
                for (OneRosterStay stay : staysOf(user)) {
                    limits.check(rows.size(), COLUMNS.size());
                    rows.add(new SheetRow(user.line(), cells(user, stay), user.fault()));
                }
            }
        }
        return new Sheet(PART, rows, false);
    }

    List<Fault> notices() {
        LeftOutCustodians found = new LeftOutCustodians(PART);
        for (SheetRow user : archive.users().rows()) {
            int leftOut = isStudent(user) ? guardians.leftOut(user) : 0;
            if (leftOut > 0) {
                found.add(user.line(), OneRosterGuardians.AGENTS, leftOut);
            }
        }
        return found.notices();
    }

    private boolean isStudent(SheetRow user) {
        return "student".equalsIgnoreCase(archive.users().value(user, "role")) && !archive.users().isGone(user);
    }

    /** The classes of a child; its schools, where it is in no class that is a unit. */
    private List<OneRosterStay> staysOf(SheetRow user) {
        OneRosterTable users = archive.users();
        String id = users.value(user, "sourcedId");
        List<OneRosterStay> found = stays.getOrDefault(id, List.of());
        if (!found.isEmpty()) {
            return found;
        }
        Set<String> schools = new LinkedHashSet<>(users.values(user, "orgSourcedIds"));
        List<OneRosterStay> atSchool = schools.stream().filter(units::has).map(school -> new OneRosterStay(id, school, "", "")).toList();
        return atSchool.isEmpty() ? List.of(new OneRosterStay(id, "", "", "")) : atSchool;
    }

    private List<Cell> cells(SheetRow user, OneRosterStay stay) {
        OneRosterTable users = archive.users();
        String id = users.value(user, "sourcedId");
        SheetRow facts = demographics.getOrDefault(id, new SheetRow(user.line(), List.of()));
        OneRosterTable about = archive.demographics();
        List<String> holders = guardians.of(user);
        String given = users.value(user, "givenName");
        String middle = users.value(user, "middleName");
        return text(middle.isEmpty() ? given : given + " " + middle, users.value(user, "familyName"), number(user),
                about.value(facts, "birthDate"), about.value(facts, "sex"), stay.unit().isEmpty() ? "" : units.path(stay.unit()),
                stay.from(), stay.to(), id, holders.get(0), holders.get(1));
    }

    /** The national number among the ids of a user, which are written {@code {type:id}}. */
    private String number(SheetRow user) {
        for (String typed : archive.users().values(user, "userIds")) {
            String[] pair = typed.replaceAll("[{}\"\\s]", "").split(":", 2);
            if (pair.length == 2 && Headings.find(pair[0]).filter(known -> known.column() == Column.NATIONAL_NUMBER).isPresent()) {
                return pair[1];
            }
        }
        return "";
    }

    private static List<Cell> text(String... texts) {
        return List.of(texts).stream().<Cell>map(Cell.Text::new).toList();
    }
}
