package org.trivsel.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.NewAccount;
import org.trivsel.access.OneTimePassword;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.access.Sessions.Kind;
import org.trivsel.platform.persistence.testlib.OneCountry;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.PasswordNeeded;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitKind;
import org.trivsel.tenant.Founded;
import org.trivsel.tenant.NewTenant;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantSettings;
import org.trivsel.tenant.TenantUnit;

class TenantOfficeTest {
    private static final String OWN = "a password of her own";

    private final PostgresTenantOffice tenants =
            new PostgresTenantOffice(Office.DATABASE.store(), Office.TENANTS, Office.UNITS, Office.ACCESS, Office.AUDIT, new OneCountry());
    private final Origin origin = new Origin("o-" + UUID.randomUUID(), "10.4.0." + System.nanoTime());
    private final Caller operator = new Caller(Office.SYSTEM, new AccountId(UUID.randomUUID()), "operator", "Operator", Locale.ENGLISH,
            List.of(new Grant(Role.OPERATOR, null, LocalDate.of(2020, 1, 1), null)), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), origin);
    private final TenantKey key = new TenantKey("f" + UUID.randomUUID().toString().substring(0, 13));

    @Test
    void theFirstPersonOfANewTenantComesInOnceAndKeepsItFromThenOn() {
        Founded founded = found();
        String token = open(founded, founded.password().password());
        assertThrows(PasswordNeeded.class, () -> who(token));
        Office.SESSIONS.changePassword(Kind.API, token, founded.password().password(), OWN, origin);
        Caller first = who(token);
        assertEquals("Nyby Kommune", first.tenant().name());

        List<Unit> tree = Office.UNITS.tree(first, first.today());
        assertEquals(List.of("Nyby Kommune MUNICIPALITY"), tree.stream().map(unit -> unit.name() + " " + unit.kind()).toList());
        Unit house = Office.UNITS.open(first, "Solsikken", UnitKind.INSTITUTION, tree.get(0).id(), first.today());
        OneTimePassword next = new PostgresStaff(Office.DATABASE.store(), Office.ACCESS, Office.AUDIT).create(first,
                new NewAccount("bodil", "Bodil", new Grant(Role.PEDAGOGUE, house.id(), first.today(), null)));
        assertEquals("bodil", next.username());
    }

    @Test
    void whatIsLeftOutIsAsTheCountryHasItAndTheSetOfToolsComesAlong() {
        Founded founded = tenants.found(operator, new NewTenant(key.value(), "DK", new TenantSettings("Nyby", "", ""), "inger", "Inger Holm"));
        assertEquals("da Europe/Copenhagen", founded.tenant().locale() + " " + founded.tenant().zone());
        String token = open(founded, founded.password().password());
        Office.SESSIONS.changePassword(Kind.API, token, founded.password().password(), OWN, origin);
        assertEquals(Set.of("language"), who(token).tools());
        assertEquals("country", fault(() -> tenants.found(operator, wanted(new TenantKey(key + "s"), "Nyby", "SE", "da", "bodil", "Bodil"))));
    }

    @Test
    void anOperatorSeesTheNamesOfUnitsAndBothHaveItInTheirAudit() {
        Founded founded = found();
        TenantId id = founded.tenant().id();
        Caller first = who(enter(founded));
        Unit top = Office.UNITS.tree(first, first.today()).get(0);
        Unit house = Office.UNITS.open(first, "Solsikken", UnitKind.INSTITUTION, top.id(), first.today());
        Unit group = Office.UNITS.open(first, "Blå stue", UnitKind.GROUP, house.id(), first.today());
        assertEquals(List.of(new TenantUnit(top.id(), List.of("Nyby Kommune")), new TenantUnit(house.id(), List.of("Solsikken")),
                new TenantUnit(group.id(), List.of("Solsikken", "Blå stue"))), tenants.units(operator, id));
        assertEquals(List.of("tenant.units-read"), entries(id, "tenant.units-%"));
        assertEquals(List.of("tenant.units-read"), entries(Office.SYSTEM.id(), "tenant.units-%"));
        assertThrows(Forbidden.class, () -> tenants.units(first, id));
        assertThrows(NotFound.class, () -> tenants.units(operator, Office.SYSTEM.id()));
    }

    @Test
    void aTenantIsFoundedWholeOrNotAtAll() {
        found();
        assertEquals("tenant-exists", assertThrows(Conflict.class, this::found).code());
        assertEquals("1", count("tenant where key = '" + key + "'"));
        TenantKey other = new TenantKey(key + "x");
        assertEquals("username", fault(() -> tenants.found(operator, wanted(other, "Nyby", "DK", "da", "b b", "Bodil"))));
        assertEquals("person", fault(() -> tenants.found(operator, wanted(other, "Nyby", "DK", "da", "bodil", " "))));
        assertEquals("name", fault(() -> tenants.found(operator, wanted(other, "", "DK", "da", "bodil", "Bodil"))));
        assertEquals("country", fault(() -> tenants.found(operator, wanted(other, "Nyby", "dk", "da", "bodil", "Bodil"))));
        assertEquals("locale", fault(() -> tenants.found(operator, wanted(other, "Nyby", "DK", "dansk sprog", "bodil", "Bodil"))));
        List<String> all = assertThrows(Invalid.class, () -> tenants.found(operator, new NewTenant("N", "Danmark", new TenantSettings("", "dansk sprog", "Mars"), "", "")))
                .faults().stream().map(Fault::where).toList();
        assertEquals(List.of("key", "name", "country", "locale", "zone", "username", "person"), all, "all is said at once");
        assertTrue(Office.TENANTS.find(other).isEmpty());
    }

    @Test
    void whatIsChangedHoldsWithTheNextRequestOfThoseSignedIn() {
        Founded founded = found();
        String token = enter(founded);
        Tenant changed = tenants.change(operator, founded.tenant().id(), new TenantSettings(" Store Nyby ", "de", "America/Nuuk"));
        assertEquals("Store Nyby", changed.name());
        Caller caller = who(token);
        assertEquals("Store Nyby de America/Nuuk", caller.tenant().name() + " " + caller.locale().getLanguage() + " " + caller.tenant().zone());
        assertEquals(changed, Office.TENANTS.find(founded.tenant().id()).orElseThrow());
    }

    @Test
    void nobodyOfASuspendedTenantSignsInOrStaysSignedIn() {
        Founded founded = found();
        String token = enter(founded);
        tenants.suspend(operator, founded.tenant().id());
        assertThrows(Unauthenticated.class, () -> who(token));
        assertEquals("tenant-suspended", assertThrows(Unauthenticated.class, () -> open(founded, OWN)).code());
        assertEquals("sign-in-refused", assertThrows(Unauthenticated.class, () -> open(founded, "not the password")).code(),
                "only who knows the password is told");
        assertTrue(tenants.suspended(operator).contains(founded.tenant().id()));

        tenants.resume(operator, founded.tenant().id());
        assertThrows(Unauthenticated.class, () -> who(token), "what had ended stays ended");
        assertEquals(founded.password().account(), who(open(founded, OWN)).account());
        assertFalse(tenants.suspended(operator).contains(founded.tenant().id()));
    }

    @Test
    void whoCameInWhileItWasBeingSuspendedIsOutWhenItOpensAgain() {
        Founded founded = found();
        enter(founded);
        tenants.suspend(operator, founded.tenant().id());
        Token token = Token.fresh(founded.tenant().id());
        Office.DATABASE.store().run(founded.tenant().id(), tx -> tx.update("""
                insert into session (tenant_id, token_hash, account_id, kind, scopes, created_at, last_seen_at, expires_at)
                values (?, ?, ?, 'API', '{READ}', now(), now(), now() + interval '1 hour')""",
                founded.tenant().id().value(), token.hash(), founded.password().account().value()));
        assertThrows(Unauthenticated.class, () -> who(token.text()));
        tenants.resume(operator, founded.tenant().id());
        assertThrows(Unauthenticated.class, () -> who(token.text()));
    }

    @Test
    void theOperatorsGetNoFurtherInThanBefore() {
        Founded founded = found();
        assertThrows(Forbidden.class, () -> Office.UNITS.tree(operator, LocalDate.now()));
        assertEquals(List.of(), Office.DATABASE.store().inTransaction(Office.SYSTEM.id(), tx -> tx.list(
                "select id from account where tenant_id = ?", row -> row.uuid(1), founded.tenant().id().value())));
        assertThrows(Unauthenticated.class, () -> Office.SESSIONS.open(Kind.API, key, "operator", OWN, Set.of(Scope.READ), origin));
    }

    @Test
    void nobodyElseKeepsTenants() {
        Founded founded = found();
        Caller administration = new Office().administration;
        assertThrows(Forbidden.class, () -> tenants.suspend(administration, founded.tenant().id()));
        assertThrows(Forbidden.class, () -> tenants.resume(administration, founded.tenant().id()));
        assertThrows(Forbidden.class, () -> tenants.change(administration, founded.tenant().id(), new TenantSettings("Mine", "da", "Europe/Copenhagen")));
        assertThrows(Forbidden.class, () -> tenants.suspended(administration));
        assertThrows(Forbidden.class, () -> tenants.found(administration, wanted(new TenantKey("mine"), "Mine", "DK", "da", "me", "Me")));
    }

    @Test
    void theOperatorsOwnTenantIsNoCustomer() {
        assertThrows(NotFound.class, () -> tenants.suspend(operator, Office.SYSTEM.id()));
        assertThrows(NotFound.class, () -> tenants.change(operator, Office.SYSTEM.id(), new TenantSettings("Mine", "da", "Europe/Copenhagen")));
        assertThrows(NotFound.class, () -> tenants.suspend(operator, new TenantId(UUID.randomUUID())));
    }

    @Test
    void everyActIsOnRecordWithTheOperatorsAndWithTheTenant() {
        Founded founded = found();
        tenants.change(operator, founded.tenant().id(), new TenantSettings("Nyby", "da", "Europe/Copenhagen"));
        tenants.suspend(operator, founded.tenant().id());
        tenants.suspend(operator, founded.tenant().id());
        tenants.resume(operator, founded.tenant().id());
        List<String> acts = List.of("tenant.found", "tenant.change", "tenant.suspend", "tenant.resume");
        assertEquals(acts, entries(Office.SYSTEM.id(), "tenant.%"));
        assertEquals(acts, entries(founded.tenant().id(), "tenant.%"));
        assertEquals(List.of("account.create"), entries(founded.tenant().id(), "account.%"));
        assertEquals(List.of("unit.open"), entries(founded.tenant().id(), "unit.%"));
    }

    private Founded found() {
        return tenants.found(operator, wanted(key, "Nyby Kommune", "DK", "da", "inger", "Inger Holm"));
    }

    private static NewTenant wanted(TenantKey key, String name, String country, String locale, String username, String person) {
        return new NewTenant(key.value(), country, new TenantSettings(name, locale, "Europe/Copenhagen"), username, person);
    }

    /** The first person, all the way in. */
    private String enter(Founded founded) {
        String token = open(founded, founded.password().password());
        Office.SESSIONS.changePassword(Kind.API, token, founded.password().password(), OWN, origin);
        return token;
    }

    private String open(Founded founded, String password) {
        return Office.SESSIONS.open(Kind.API, founded.tenant().key(), "inger", password, Set.of(Scope.READ, Scope.WRITE), origin).token();
    }

    private Caller who(String token) {
        return Office.SESSIONS.as(token, Kind.API, origin, caller -> caller);
    }

    private List<String> entries(TenantId tenant, String like) {
        return Office.DATABASE.store().inTransaction(tenant, tx -> tx.list("select action from audit_entry where request_id = ? and action like ? order by at, id",
                row -> row.text(1), origin.requestId(), like));
    }

    private static String count(String what) {
        return Office.DATABASE.systemStore().inTransaction(tx -> tx.one("select count(*)::text from " + what, row -> row.text(1)).orElseThrow());
    }

    private static String fault(Runnable act) {
        return assertThrows(Invalid.class, act::run).faults().get(0).where();
    }
}
