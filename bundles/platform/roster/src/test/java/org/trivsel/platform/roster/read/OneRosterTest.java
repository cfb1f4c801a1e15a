package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.platform.roster.fixture.OneRosterFiles;
import org.trivsel.platform.roster.fixture.ZipFiles;
import org.trivsel.platform.roster.number.Sex;

class OneRosterTest {
    private final Reads reads = new Reads();
    private final RosterFile school = reads.file(OneRosterFiles.school().bytes());

    @Test
    void takesSchoolsAndHomeClassesForUnits() {
        assertEquals(List.of(new RosterUnit("o-skov", null, "Skovskolen", false), new RosterUnit("c-1a", "o-skov", "1.A", true),
                new RosterUnit("c-2b", "o-skov", "2.B", true)), school.units());
        assertTrue(Reads.notices(school).contains(FaultCode.NOTICE_CLASSES_IGNORED));
    }

    @Test
    void takesStudentsWithTheirClassParentsAndNumber() {
        RosterRow asta = school.rows().get(0);
        assertEquals(Map.of(), Reads.faults(school));
        assertEquals(2, asta.line(), "the line of users.csv");
        assertNotNull(asta.child());
        assertEquals("Asta Marie", asta.child().firstName());
        assertEquals("280819-6122", asta.child().number().formatted());
        assertEquals(Sex.FEMALE, asta.child().sex());
        assertEquals("u-asta", asta.child().externalId());
        assertEquals(List.of(new Custodian("Eva Holm", null), new Custodian("Bo Holm", null)), asta.child().custodians());
        assertEquals(new Placement(new UnitPath(List.of("Skovskolen", "1.A"), true), LocalDate.of(2026, 8, 10), null), asta.placement());
    }

    @Test
    void takesTheTermWhereAnEnrolmentTellsNoStart() {
        assertEquals(new Placement(new UnitPath(List.of("Skovskolen", "2.B"), true), LocalDate.of(2026, 8, 1), LocalDate.of(2027, 6, 24)),
                school.rows().get(1).placement());
    }

    @Test
    void endsOnTheDayBeforeTheEndDateAndSaysSo() {
        Fault notice = school.notices().stream().filter(fault -> fault.code() == FaultCode.NOTICE_ENDS_EXCLUSIVE).findFirst().orElseThrow();
        assertEquals("En slutdato er flyttet én dag tilbage: i OneRoster er slutdatoen den første dag, barnet ikke længere er indskrevet, her er den "
                + "den sidste dag. Slutdatoen 25. juni 2027 i filen bliver til sidste dag 24. juni 2027.", RosterTexts.in("da").text(notice));
        assertEquals("2027-06-24", school.rows().get(1).original().get(7), "also where the row is handed back as a list");
    }

    @ParameterizedTest
    @CsvSource({"2027-07-01T00:00:00, 2027-06-30", "01-07-2027, 2027-06-30", "2028-03-01, 2028-02-29"})
    void endsOnTheDayBeforeHoweverTheDayIsWritten(String written, LocalDate last) {
        assertEquals(last, enrolled("2026-08-10," + written).rows().get(0).placement().to());
    }

    @Test
    void refusesAnEnrolmentThatEndsBeforeItHasADay() {
        assertEquals(Map.of(2, "ENDS_BEFORE_START"), Reads.faults(enrolled("2026-08-10,2026-08-10")));
        assertEquals(Map.of(), Reads.faults(enrolled("2026-08-10,2026-08-11")), "one day");
        assertEquals(Map.of(2, "DATE_UNREADABLE"), Reads.faults(enrolled("2026-08-10,soon")));
    }

    private RosterFile enrolled(String dates) {
        return reads.file(OneRosterFiles.school().with("export/enrollments.csv",
                "sourcedId,classSourcedId,userSourcedId,role,beginDate,endDate\r\ne-1,c-1a,u-asta,student," + dates + "\r\n").bytes());
    }

    @Test
    void tellsOfAThirdGuardianWithLineAndColumn() {
        String users = OneRosterFiles.school().text("export/users.csv");
        RosterFile file = reads.file(OneRosterFiles.school().with("export/users.csv",
                users + "u-kim,,,true,o-skov,guardian,kim,,Kim,Berg,,,,,,u-asta,,\r\n").bytes());
        Fault told = file.notices().stream().filter(fault -> fault.code() == FaultCode.NOTICE_CUSTODIANS_LEFT_OUT).findFirst().orElseThrow();
        assertEquals(2, told.line());
        assertEquals("agentSourcedIds", told.column());
        assertEquals("»agentSourcedIds«: En forældremyndighedsindehaver ud over de to, der er taget med, bruges ikke. Se efter, om det er de rigtige to.",
                RosterTexts.in("da").text(told));
        assertEquals(2, file.rows().get(0).child().custodians().size());
    }

    @Test
    void placesAStudentWithoutClassAtTheSchool() {
        assertEquals(new Placement(new UnitPath(List.of("Skovskolen"), false), null, null), school.rows().get(2).placement());
        assertEquals(3, school.rows().size(), "who is to be deleted, and who is no student, is left out");
    }

    @Test
    void writesHeadingsInTheLanguageOfTheImport() {
        assertEquals("Fornavn", school.headings().get(0));
        assertEquals("users.csv", school.part());
    }

    @Test
    void refusesWhatIsNotWhole() {
        assertEquals(FaultCode.ONEROSTER_INCOMPLETE, reads.refusal(new ZipFiles().with("users.csv", "sourcedId\r\n").bytes()));
        assertEquals(FaultCode.ONEROSTER_DELTA, reads.refusal(OneRosterFiles.school()
                .with("export/manifest.csv", "propertyName,value\r\noneroster.version,1.1\r\nfile.users,delta\r\n").bytes()));
        assertEquals(FaultCode.ONEROSTER_VERSION, reads.refusal(OneRosterFiles.school()
                .with("export/manifest.csv", "propertyName,value\r\noneroster.version,1.2\r\n").bytes()));
    }

    @Test
    void saysWhatIsMissingOfAStudent() {
        RosterFile file = reads.file(OneRosterFiles.school().with("export/demographics.csv", "sourcedId,birthDate\r\nu-asta,2019-08-29\r\n").bytes());
        assertEquals(Map.of(2, "BIRTH_DIFFERS_FROM_NUMBER", 3, "IDENTITY_MISSING", 4, "IDENTITY_MISSING"), Reads.faults(file));
    }

    @Test
    void namesClassesOfOneTitleByTheirCode() {
        RosterFile file = reads.file(OneRosterFiles.school().with("export/classes.csv", "sourcedId,title,classType,schoolSourcedId,termSourcedIds\r\n"
                + "c-1a,1.A,homeroom,o-skov,\r\nc-2b,1.A,homeroom,o-skov,\r\n").bytes());
        assertEquals(List.of("c-1a"), file.rows().get(0).placement().unit().steps());
    }
}
