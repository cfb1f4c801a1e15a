package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        assertEquals(new Placement(new UnitPath(List.of("Skovskolen", "2.B"), true), LocalDate.of(2026, 8, 1), LocalDate.of(2027, 6, 25)),
                school.rows().get(1).placement());
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
