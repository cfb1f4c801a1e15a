package org.trivsel.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.NewAccount;
import org.trivsel.access.OneTimePassword;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.access.Sessions.Kind;
import org.trivsel.access.StaffMember;
import org.trivsel.access.StaffPage;
import org.trivsel.access.StaffQuery;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.PasswordNeeded;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.registry.UnitId;

class StaffTest {
    private final Office office = new Office();
    private final PostgresStaff staff = new PostgresStaff(Office.DATABASE.store(), Office.ACCESS, Office.AUDIT);
    private final Caller administration = office.administration;
    private final AccountId headOfNorth = office.add("head-of-north", office.grant(Role.ADMINISTRATION, office.north));
    private final Caller north = office.caller(headOfNorth, office.grant(Role.ADMINISTRATION, office.north));

    @Test
    void whoGetsAnAccountComesInOnceAndChoosesAPassword() {
        OneTimePassword once = create("Bodil", office.room);
        assertTrue(once.password().matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}"), "can be read out and typed");
        String token = office.signIn("bodil", once.password());
        assertThrows(PasswordNeeded.class, () -> office.who(token));
        assertTrue(staff.get(administration, once.account()).waiting());

        Office.SESSIONS.changePassword(Kind.API, token, once.password(), "a password of her own", office.origin);
        assertEquals(Set.of(Role.PEDAGOGUE), Set.copyOf(office.who(token).grants().stream().map(Grant::role).toList()));
        assertFalse(staff.get(administration, once.account()).waiting());
        assertThrows(Unauthenticated.class, () -> office.signIn("bodil", once.password()));
    }

    @Test
    void noPasswordIsStoredOrSaid() throws SQLException {
        OneTimePassword once = create("bodil", office.room);
        assertFalse((once + " " + new NewAccount("bodil", "Bodil", once(office.room))).contains(once.password()));
        try (var superuser = Office.DATABASE.superuser(); var statement = superuser.createStatement(); var rows = statement.executeQuery(
                "select string_agg(a::text, ' ') || (select string_agg(e::text, ' ') from trivsel.audit_entry e) from trivsel.account a")) {
            assertTrue(rows.next());
            assertFalse(rows.getString(1).contains(once.password()));
        }
    }

    @Test
    void namesAreChecked() {
        create("bodil", office.room);
        assertEquals("account-exists", conflict(() -> create(" BODIL ", office.room)));
        for (String wrong : List.of("", "b", "bo dil", "-bodil", "b".repeat(65), "bo\ndil", "<bodil>")) {
            assertEquals("username", fault(() -> create(wrong, office.room)));
        }
        for (String wrong : List.of(" ", "x".repeat(121), "Bo\u0000dil")) {
            assertEquals("name", fault(() -> staff.create(administration, new NewAccount("inger", wrong, once(office.room)))));
        }
    }

    @Test
    void everybodyIsListedByNameAndFoundByTheBeginningOfAName() {
        staff.create(administration, new NewAccount("x1", "Østen Ågård", once(office.room)));
        staff.create(administration, new NewAccount("x2", "Anna Bo_Berg", once(office.south)));
        assertEquals(List.of("administration", "Anna Bo_Berg", "head-of-north", "Østen Ågård").stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(),
                names(administration, null).stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
        assertEquals("Østen Ågård", names(administration, null).get(3), "ø stands behind z");
        assertEquals(List.of("Østen Ågård"), names(administration, "åg"));
        assertEquals(List.of("Anna Bo_Berg"), names(administration, "BO"));
        assertEquals(List.of("Anna Bo_Berg"), names(administration, "x2"));
        assertEquals(List.of(), names(administration, "gård"));
        assertEquals(4, names(administration, "%").size(), "a sign of the database's own stands for nothing");
    }

    @Test
    void theListComesInPages() {
        for (int i = 0; i < 5; i++) {
            create("same" + i, office.room);
        }
        StaffPage first = staff.list(administration, new StaffQuery(null, null, 3));
        StaffPage second = staff.list(administration, new StaffQuery(null, first.next(), 3));
        StaffPage third = staff.list(administration, new StaffQuery(null, second.next(), 3));
        assertEquals(List.of(3, 3, 1), List.of(first.members().size(), second.members().size(), third.members().size()));
        assertEquals(null, third.next());
        assertThrows(Invalid.class, () -> staff.list(administration, new StaffQuery(null, StaffCursor.after(new AccountId(UUID.randomUUID())), 3)));
        assertThrows(Invalid.class, () -> staff.list(administration, new StaffQuery(null, "rubbish", 3)));
        assertThrows(Invalid.class, () -> staff.list(administration, new StaffQuery(null, null, 0)));
    }

    @Test
    void administrationOfAHouseKeepsThatHouseOnly() {
        OneTimePassword inside = create("inside", office.room);
        OneTimePassword outside = create("outside", office.south);
        assertEquals(List.of("head-of-north", "inside"), names(north, null));
        assertThrows(NotFound.class, () -> staff.get(north, outside.account()));
        assertThrows(NotFound.class, () -> staff.resetPassword(north, outside.account()));
        assertThrows(NotFound.class, () -> staff.disable(north, outside.account()));
        assertThrows(NotFound.class, () -> staff.give(north, outside.account(), once(office.north)));
        assertThrows(NotFound.class, () -> staff.give(north, inside.account(), once(office.south)));
        assertThrows(Forbidden.class, () -> staff.give(north, inside.account(), once(null)));
        assertThrows(Forbidden.class, () -> staff.create(north, new NewAccount("everywhere", "Everywhere", once(null))));
        assertThrows(NotFound.class, () -> staff.create(north, new NewAccount("elsewhere", "Elsewhere", once(office.south))));
        staff.create(north, new NewAccount("within", "Within", once(office.room)));
        staff.resetPassword(north, inside.account());
        staff.disable(north, inside.account());
        assertTrue(office.audited().containsAll(List.of("staff.read DENIED", "account.reset-password DENIED", "account.disable DENIED",
                "role.give DENIED", "staff.edit DENIED")), () -> office.audited().toString());
    }

    @Test
    void anAccountThatReachesFurtherIsNotTakenOver() {
        OneTimePassword both = create("both", office.room);
        staff.give(administration, both.account(), new Grant(Role.LEADER, office.south, office.today.plusDays(10), null));
        StaffMember seen = staff.get(north, both.account());
        assertFalse(seen.editable());
        assertEquals(List.of(Role.PEDAGOGUE), seen.roles().stream().map(StaffMember.Held::role).toList(), "only what is within reach");
        assertEquals("account-beyond", conflict(() -> staff.resetPassword(north, both.account())));
        assertEquals("account-beyond", conflict(() -> staff.disable(north, both.account())));
        assertEquals("account-beyond", conflict(() -> staff.enable(north, both.account())));
        staff.end(north, both.account(), seen.roles().get(0).id(), office.today.plusDays(3));
        assertTrue(staff.get(administration, both.account()).editable());
    }

    @Test
    void nobodyRaisesResetsOrDisablesHimself() {
        AccountId self = administration.account();
        UUID role = staff.get(administration, self).roles().get(0).id();
        assertFalse(staff.get(administration, self).editable());
        assertEquals("own-account", conflict(() -> staff.give(administration, self, once(office.room))));
        assertEquals("own-account", conflict(() -> staff.end(administration, self, role, null)));
        assertEquals("own-account", conflict(() -> staff.resetPassword(administration, self)));
        assertEquals("own-account", conflict(() -> staff.disable(administration, self)));
        assertEquals("own-account", conflict(() -> staff.enable(administration, self)));
        assertEquals("own-account", conflict(() -> staff.give(north, headOfNorth, once(office.north))));
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndBackWithItsPassword() {
        AccountId bo = office.add("bo", office.grant(Role.PEDAGOGUE, office.room));
        String token = office.signIn("bo", Office.PASSWORD);
        staff.disable(administration, bo);
        assertThrows(Unauthenticated.class, () -> office.who(token));
        assertThrows(Unauthenticated.class, () -> office.signIn("bo", Office.PASSWORD));
        assertEquals("account-disabled", conflict(() -> staff.resetPassword(administration, bo)));
        assertEquals("account-disabled", conflict(() -> staff.give(administration, bo, once(office.south))));
        staff.disable(administration, bo);
        staff.enable(administration, bo);
        assertThrows(Unauthenticated.class, () -> office.who(token), "what was signed in stays signed out");
        assertEquals(bo, office.who(office.signIn("bo", Office.PASSWORD)).account());
    }

    @Test
    void aResetAccountIsOutAtOnceAndInWithTheNewPasswordOnly() {
        AccountId bo = office.add("bo", office.grant(Role.PEDAGOGUE, office.room));
        String token = office.signIn("bo", Office.PASSWORD);
        OneTimePassword once = staff.resetPassword(administration, bo);
        assertThrows(Unauthenticated.class, () -> office.who(token));
        assertThrows(Unauthenticated.class, () -> office.signIn("bo", Office.PASSWORD));
        String again = office.signIn("bo", once.password());
        assertThrows(PasswordNeeded.class, () -> office.who(again));
    }

    @Test
    void theLastAdministrationStays() {
        AccountId second = office.add("second", office.grant(Role.ADMINISTRATION, null));
        Caller other = office.caller(second, office.grant(Role.ADMINISTRATION, null));
        staff.disable(other, administration.account());
        AccountId third = office.add("third", new Grant(Role.ADMINISTRATION, null, office.today.minusDays(1), office.today.plusDays(9)));
        Caller temporary = office.caller(third, office.grant(Role.ADMINISTRATION, null));
        UUID role = staff.get(temporary, second).roles().get(0).id();
        assertEquals("last-administration", conflict(() -> staff.disable(temporary, second)));
        assertEquals("last-administration", conflict(() -> staff.end(temporary, second, role, null)));
        assertEquals("last-administration", conflict(() -> staff.end(temporary, second, role, office.today.plusDays(30))));
        staff.enable(other, administration.account());
        staff.end(temporary, second, role, null);
        assertEquals(List.of(), staff.get(temporary, second).roles().stream().filter(held -> !held.isOverOn(office.today)).toList());
    }

    @Test
    void twoWhoTakeEachOtherAwayAtTheSameTimeLeaveOne() throws Exception {
        for (int round = 0; round < 5; round++) {
            Office of = new Office();
            AccountId second = of.add("second", of.grant(Role.ADMINISTRATION, null));
            Caller other = of.caller(second, of.grant(Role.ADMINISTRATION, null));
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Callable<String>> acts = List.of(
                        () -> outcome(() -> staff.disable(of.administration, second)), () -> outcome(() -> staff.disable(other, of.administration.account())));
                List<String> outcomes = two.invokeAll(acts).stream().map(future -> {
                    try {
                        return future.get();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }).toList();
                assertEquals(1, Collections.frequency(outcomes, "done"), outcomes::toString);
                assertEquals(1, Collections.frequency(outcomes, "last-administration"), outcomes::toString);
            } finally {
                two.shutdownNow();
            }
        }
    }

    @Test
    void aRoleHoldsForItsPeriodAndIsEndedOnADayOrAtOnce() {
        OneTimePassword bo = create("bo", office.room);
        LocalDate soon = office.today.plusDays(10);
        UUID leader = staff.give(administration, bo.account(), new Grant(Role.LEADER, office.north, office.today, soon));
        assertEquals("role-held", conflict(() -> staff.give(administration, bo.account(), new Grant(Role.LEADER, office.north, soon, null))));
        UUID later = staff.give(administration, bo.account(), new Grant(Role.LEADER, office.north, soon.plusDays(1), null));
        assertEquals("last", fault(() -> staff.end(administration, bo.account(), leader, office.today.minusDays(1))));
        assertEquals("last", fault(() -> staff.end(administration, bo.account(), leader, soon.plusDays(1))));
        staff.end(administration, bo.account(), leader, office.today.plusDays(2));
        staff.end(administration, bo.account(), later, null);
        List<StaffMember.Held> roles = staff.get(administration, bo.account()).roles();
        assertEquals(List.of("LEADER Nord " + office.today.plusDays(2), "PEDAGOGUE Nord stue null"),
                roles.stream().map(held -> held.role() + " " + held.unitName() + " " + held.to()).sorted().toList(), "what never began is gone");
        assertThrows(NotFound.class, () -> staff.end(administration, bo.account(), later, null));
        assertThrows(NotFound.class, () -> staff.end(administration, headOfNorth, leader, null), "the role of another");
    }

    @Test
    void whatIsOverStaysOver() {
        AccountId bo = office.add("bo", new Grant(Role.PEDAGOGUE, office.room, office.today.minusDays(9), office.today.minusDays(2)));
        UUID role = staff.get(administration, bo).roles().get(0).id();
        assertEquals("role-over", conflict(() -> staff.end(administration, bo, role, null)));
        staff.give(administration, bo, once(office.room));
    }

    @Test
    void rolesAreOfTheTenantAndNotForThePast() {
        AccountId bo = create("bo", office.room).account();
        assertEquals("role", fault(() -> staff.give(administration, bo, new Grant(Role.OPERATOR, null, office.today, null))));
        assertEquals("from", fault(() -> staff.give(administration, bo, new Grant(Role.LEADER, office.north, office.today.minusDays(1), null))));
        assertEquals("to", fault(() -> staff.give(administration, bo, new Grant(Role.LEADER, office.north, office.today, office.today.minusDays(1)))));
        assertThrows(NotFound.class, () -> staff.give(administration, bo, once(new UnitId(UUID.randomUUID()))));
        Office.UNITS.close(administration, office.south, office.today);
        assertEquals("unit-closed", conflict(() -> staff.give(administration, bo, new Grant(Role.LEADER, office.south, office.today.plusDays(1), null))));
    }

    @Test
    void nobodyElseKeepsStaff() {
        AccountId bo = create("bo", office.room).account();
        for (Role role : List.of(Role.PEDAGOGUE, Role.LEADER, Role.OPERATOR)) {
            Caller caller = office.caller(headOfNorth, office.grant(role, null));
            assertThrows(Forbidden.class, () -> staff.list(caller, new StaffQuery(null, null, 10)));
            assertThrows(Forbidden.class, () -> staff.get(caller, bo));
            assertThrows(Forbidden.class, () -> staff.create(caller, new NewAccount("new", "New", once(office.room))));
            assertThrows(Forbidden.class, () -> staff.give(caller, bo, once(office.north)));
        }
        Caller reading = office.caller(administration.account(), Set.of(Scope.READ), office.grant(Role.ADMINISTRATION, null));
        assertFalse(staff.get(reading, bo).editable());
        assertThrows(Forbidden.class, () -> staff.disable(reading, bo));
    }

    @Test
    void anotherTenantsPeopleDoNotExist() {
        AccountId bo = create("bo", office.room).account();
        Caller foreign = new Office().administration;
        assertThrows(NotFound.class, () -> staff.get(foreign, bo));
        assertThrows(NotFound.class, () -> staff.disable(foreign, bo));
        assertThrows(NotFound.class, () -> staff.resetPassword(foreign, bo));
        assertThrows(Invalid.class, () -> staff.list(foreign, new StaffQuery(null, StaffCursor.after(bo), 10)));
    }

    @Test
    void everyActAndEveryLookIsOnRecord() {
        AccountId bo = create("bo", office.room).account();
        staff.list(administration, new StaffQuery(null, null, 10));
        staff.get(administration, bo);
        staff.resetPassword(administration, bo);
        UUID role = staff.give(administration, bo, once(office.south));
        staff.end(administration, bo, role, null);
        staff.disable(administration, bo);
        staff.enable(administration, bo);
        assertEquals(List.of("account.create DONE", "role.give DONE", "staff.list DONE", "staff.read DONE", "account.reset-password DONE", "role.give DONE",
                "role.end DONE", "account.disable DONE", "account.enable DONE"), office.audited());
    }

    private OneTimePassword create(String username, UnitId unit) {
        return staff.create(administration, new NewAccount(username, username.isBlank() ? "x" : username.strip(), once(unit)));
    }

    private Grant once(@Nullable UnitId unit) {
        return new Grant(Role.PEDAGOGUE, unit, office.today, null);
    }

    private List<String> names(Caller caller, @Nullable String text) {
        return staff.list(caller, new StaffQuery(text, null, 100)).members().stream().map(StaffMember::name).toList();
    }

    private static String conflict(Runnable act) {
        return assertThrows(Conflict.class, act::run).code();
    }

    private static String fault(Runnable act) {
        return assertThrows(Invalid.class, act::run).faults().get(0).where();
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Conflict e) {
            return e.code();
        }
    }
}
