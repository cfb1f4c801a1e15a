package org.trivsel.platform.registry.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.CHILDREN;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.REGISTER;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.WRITER;
import static org.trivsel.platform.registry.Municipality.grant;
import static org.trivsel.platform.registry.hand.Keeping.asta;
import static org.trivsel.platform.registry.hand.Keeping.refused;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.instrument.Sex;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.Obstacle;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.registry.UnitId;

class MakingAndChangingTest {
    private static final String NUMBER = "280822-1234";

    private final Keeping keeping = new Keeping();
    private final Caller administration = keeping.town.administration;

    @Test
    void aChildIsMadeWithItsFirstEnrolmentAndOneEntry() {
        ChildRecord made = REGISTER.create(keeping.clerk, asta("  Holm   Berg ", NUMBER), keeping.room, keeping.today());
        assertEquals("Asta Holm Berg", made.name());
        assertTrue(made.hasNumber());
        assertEquals(List.of(keeping.room), made.places().stream().map(ChildRecord.Place::unit).toList());
        assertEquals(1, made.state().revision());
        assertEquals(List.of("child.create DONE unit=" + keeping.room + " from=" + keeping.today()), keeping.town.audited());
        assertEquals("Blå stue", CHILDREN.get(keeping.clerk, made.id(), Permission.CHILD_READ).unitName());
        assertEquals(Optional.of("2808221234"), CHILDREN.nationalNumber(administration, made.id()));
    }

    @Test
    void theNumberIsNowhereInClear() throws SQLException {
        REGISTER.create(administration, asta("Holm", NUMBER), keeping.room, keeping.today());
        assertFalse(keeping.town.dump().contains("2808221234"));
    }

    @Test
    void allThatIsWrongIsNamedAtOnceAndNothingIsWritten() throws SQLException {
        ChildEntry wrong = new ChildEntry("", "H0lm", keeping.today().plusDays(1), Sex.MALE, List.of("xx-"), false, null, "123");
        String before = keeping.town.dump();
        refused(() -> REGISTER.create(administration, wrong, keeping.room, keeping.today()), "givenName name-missing", "familyName name-unusual",
                "birthDate birth-in-future", "nationalNumber number-too-short", "languages language-unknown", "from before-birth");
        refused(() -> REGISTER.create(administration, asta(), keeping.room, START.minusDays(1)), "from before-birth", "unit unit-closed");
        refused(() -> REGISTER.create(administration, asta("Holm", "270822-1233"), keeping.room, keeping.today()),
                "birthDate birth-differs-from-number", "sex sex-differs-from-number");
        assertEquals(before, keeping.town.dump());
    }

    @Test
    void aNumberInUseIsToldWithoutSayingWhose() {
        REGISTER.create(administration, asta("Berg", NUMBER), keeping.otherHouse, keeping.today());
        Conflict taken = assertThrows(Conflict.class, () -> REGISTER.create(keeping.clerk, asta("Holm", NUMBER), keeping.room, keeping.today()));
        assertEquals("number-taken", taken.code());
        assertFalse(taken.getMessage().contains("Berg") || taken.getMessage().contains("1234"));
        ChildRecord other = REGISTER.create(keeping.clerk, asta(), keeping.room, keeping.today());
        assertThrows(Conflict.class, () -> REGISTER.change(keeping.clerk, other.id(), 1, asta("Holm", NUMBER)));
        assertEquals(2, CHILDREN.list(administration, new ChildQuery(null, null, null, 10)).children().size());
    }

    @Test
    void ofTwoThatGiveANumberAtOnceOneIsRefused() {
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            try {
                REGISTER.create(administration, asta("Holm", NUMBER), keeping.room, keeping.today());
                return true;
            } catch (Conflict e) {
                assertEquals("number-taken", e.code());
                return false;
            }
        })).toList();
        assertEquals(1, tries.stream().filter(CompletableFuture::join).count());
        assertEquals(1, CHILDREN.list(administration, new ChildQuery(null, null, null, 10)).children().size());
    }

    @Test
    void onlyWhoKeepsTheRegisterThereMayMakeOrChange() {
        ChildRecord there = keeping.astaInRoom();
        Caller leader = keeping.town.caller(grant(Role.LEADER, keeping.house));
        assertThrows(Forbidden.class, () -> REGISTER.create(leader, asta(), keeping.room, keeping.today()));
        assertThrows(Forbidden.class, () -> REGISTER.record(leader, there.id()));
        Caller elsewhere = keeping.town.caller(grant(Role.ADMINISTRATION, keeping.otherHouse));
        assertThrows(NotFound.class, () -> REGISTER.create(elsewhere, asta(), keeping.room, keeping.today()));
        assertThrows(NotFound.class, () -> REGISTER.create(elsewhere, asta(), new UnitId(UUID.randomUUID()), keeping.today()));
        assertThrows(NotFound.class, () -> REGISTER.record(elsewhere, there.id()));
        assertThrows(NotFound.class, () -> REGISTER.change(elsewhere, there.id(), 1, asta("Berg", null)));
        assertEquals(6, keeping.town.audited().stream().filter(entry -> entry.contains(" DENIED ")).count());
    }

    @Test
    void dataAreChangedFromTheRevisionThatWasSeen() {
        ChildRecord child = keeping.astaInRoom();
        ChildRecord changed = REGISTER.change(keeping.clerk, child.id(), child.state().revision(), asta("Berg", NUMBER));
        assertEquals("Asta Berg", changed.name());
        assertEquals(2, changed.state().revision());
        assertTrue(keeping.town.audited().contains("child.change DONE fields=familyName,nationalNumber"), () -> keeping.town.audited().toString());
        assertTrue(REGISTER.change(administration, child.id(), 2, asta("Juhl", null)).hasNumber(), "left as it is");
        assertFalse(REGISTER.change(administration, child.id(), 3, asta("Juhl", "")).hasNumber(), "taken away");
    }

    @Test
    void whoeverComesSecondSeesBothAndOverwritesNothing() {
        ChildRecord seen = keeping.astaInRoom();
        REGISTER.change(keeping.clerk, seen.id(), 1, asta("Berg", null));
        Outdated late = assertThrows(Outdated.class, () -> REGISTER.change(administration, seen.id(), 1, asta("Juhl \"Q\"", null)));
        assertTrue(late.detail().contains("\"revision\":2") && late.detail().contains("\"current\":{\"givenName\":\"Asta\",\"familyName\":\"Berg\"")
                && late.detail().contains("\"yours\":{\"givenName\":\"Asta\",\"familyName\":\"Juhl \\\"Q\\\"\""), late::detail);
        assertEquals("Asta Berg", REGISTER.record(administration, seen.id()).name());
        assertEquals("Asta Berg", REGISTER.change(administration, seen.id(), 1, asta("Berg", null)).name(), "the same again is no conflict");
        assertEquals(2, REGISTER.record(administration, seen.id()).state().revision());
    }

    @Test
    void ofManyAtOnceWhoSawTheSameOneComesThrough() {
        ChildRecord seen = keeping.astaInRoom();
        List<CompletableFuture<Boolean>> tries = List.of("Aa", "Bb", "Cc", "Dd").stream().map(name -> CompletableFuture.supplyAsync(() -> {
            try {
                REGISTER.change(administration, seen.id(), 1, asta(name, null));
                return true;
            } catch (Outdated e) {
                return false;
            }
        })).toList();
        assertEquals(1, tries.stream().filter(CompletableFuture::join).count());
    }

    @Test
    void whatStaysAsItIsIsNotJudged() {
        ChildEntry odd = asta("Holm 2", null);
        ChildRecord child = keeping.astaInRoom();
        WRITER.change(keeping.town.batch, Map.of(child.id(), odd));
        ChildEntry hidden = new ChildEntry("Asta", "Holm 2", Keeping.BORN, Sex.FEMALE, List.of("da"), true, null, null);
        assertTrue(REGISTER.change(administration, child.id(), 2, hidden).protectedAddress());
        refused(() -> REGISTER.change(administration, child.id(), 3, asta("Holm 3", null)), "familyName name-unusual");
    }

    @Test
    void anImportCountsAsAChangeBySomebodyElse() {
        ChildRecord seen = keeping.astaInRoom();
        WRITER.change(keeping.town.batch, Map.of(seen.id(), asta("Import", null)));
        ChildRecord now = REGISTER.record(administration, seen.id());
        assertEquals(2, now.state().revision());
        assertNull(now.state().changedBy());
        assertThrows(Outdated.class, () -> REGISTER.change(administration, seen.id(), 1, asta("Juhl", null)));
    }

    @Test
    void anImportIsNotUndoneOverWhatWasChangedByHandSince() {
        Batch batch = new Batch(keeping.town.tenant.id(), UUID.randomUUID());
        ChildRecord child = keeping.astaInRoom();
        WRITER.change(batch, Map.of(child.id(), asta("Import", null)));
        REGISTER.change(administration, child.id(), 2, asta("Hand", null));
        assertEquals("import-in-use", assertThrows(Conflict.class, () -> WRITER.undo(batch)).code());
        assertEquals(List.of(new Obstacle(Obstacle.Kind.CHILD_CHANGED, "Asta Hand")), WRITER.obstacles(batch));
        assertEquals("Asta Hand", REGISTER.record(administration, child.id()).name());
    }

    @Test
    void birthAndSexStayTrueToTheNumberThatIsThere() {
        ChildRecord child = REGISTER.create(administration, asta("Holm", NUMBER), keeping.room, keeping.today());
        ChildEntry other = new ChildEntry("Asta", "Holm", Keeping.BORN.plusDays(1), Sex.MALE, List.of(), false, null, null);
        refused(() -> REGISTER.change(administration, child.id(), 1, other), "birthDate birth-differs-from-number", "sex sex-differs-from-number");
        ChildEntry later = new ChildEntry("Asta", "Holm", LocalDate.of(2026, 11, 20), Sex.FEMALE, List.of(), false, null, "");
        ChildRecord early = keeping.astaInRoom();
        refused(() -> REGISTER.change(administration, early.id(), 1, later), "birthDate birth-after-enrolment");
    }

    @Test
    void withoutAuditNothingIsWritten() throws SQLException {
        ChildRecord child = keeping.astaInRoom();
        String before = keeping.town.dump();
        try (var superuser = DATABASE.superuser(); var statement = superuser.createStatement()) {
            statement.execute("revoke insert on trivsel.audit_entry from trivsel_app");
            try {
                assertThrows(Unavailable.class, () -> REGISTER.create(administration, asta("Berg", NUMBER), keeping.room, keeping.today()));
                assertThrows(Unavailable.class, () -> REGISTER.change(administration, child.id(), 1, asta("Berg", NUMBER)));
                assertThrows(Unavailable.class, () -> REGISTER.record(administration, child.id()));
            } finally {
                statement.execute("grant insert on trivsel.audit_entry to trivsel_app");
            }
        }
        assertEquals(before, keeping.town.dump());
    }

    @Test
    void aRecordTakesSixStatements() {
        ChildRecord child = keeping.astaInRoom();
        assertEquals(6, DATABASE.statements(() -> REGISTER.record(administration, child.id())), "tenant, access, audit, places, custody, child");
    }
}
