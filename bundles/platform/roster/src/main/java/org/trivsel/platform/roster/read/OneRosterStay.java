package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user in a unit for a time.
 *
 * @param unit its code; blank when the archive places the user nowhere we know
 * @param from the day as the archive writes it; blank when it does not tell
 * @param to the first day no longer, as the archive writes it; see {@link OneRosterEnds}
 */
record OneRosterStay(String user, String unit, String from, String to) {

    /** The enrolments of students. One that tells no dates lasts as long as the term of its class. */
    static List<OneRosterStay> all(OneRosterArchive archive, OneRosterUnits units) {
        OneRosterTable enrollments = archive.enrollments();
        Map<String, SheetRow> classes = archive.classes().by("sourcedId");
        Map<String, SheetRow> sessions = archive.sessions().by("sourcedId");
        List<OneRosterStay> found = new ArrayList<>();
        for (SheetRow row : enrollments.rows()) {
            String unit = enrollments.value(row, "classSourcedId");
            if ("student".equalsIgnoreCase(enrollments.value(row, "role")) && !enrollments.isGone(row) && units.has(unit)) {
                String from = enrollments.value(row, "beginDate");
                found.add(new OneRosterStay(enrollments.value(row, "userSourcedId"), unit,
                        from.isEmpty() ? termStart(archive, classes.get(unit), sessions) : from, enrollments.value(row, "endDate")));
            }
        }
        return found;
    }

    private static String termStart(OneRosterArchive archive, @Nullable SheetRow schoolClass, Map<String, SheetRow> sessions) {
        if (schoolClass == null) {
            return "";
        }
        return archive.classes().values(schoolClass, "termSourcedIds").stream().filter(sessions::containsKey)
                .map(term -> archive.sessions().value(sessions.get(term), "startDate")).sorted().findFirst().orElse("");
    }
}
