package org.trivsel.platform.registry.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.ACCESS;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.UNITS;
import static org.trivsel.platform.registry.Municipality.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Grant;
import org.trivsel.access.Ground;
import org.trivsel.access.Origin;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitLife;

/** When a unit is merged into another, whoever worked there works on in the other, and the unit can still be looked at. */
class MergedUnitsTest {
    private final Municipality town = new Municipality();
    private final LocalDate today = town.today();
    private final UnitId north = town.unit("Nord");
    private final UnitId old = town.unit("Nord", "Mågen");
    private final UnitId successor = town.unit("Ternen");
    private final UnitId elsewhere = town.unit("Svanen");
    private final ChildId child = town.child("Asta", "Holm", old);

    @Test
    void aRoleFollowsFromTheDayOfTheMerger() {
        AccountId lene = person("Lene", Role.LEADER, old, START, null);
        merge(old, successor, today);
        assertEquals(List.of(new Grant(Role.LEADER, old, START, today.minusDays(1)), new Grant(Role.LEADER, successor, today, null, old)), grants(lene));
        assertTrue(town.audited().contains("unit.merge DONE into=" + successor + " from=" + today + " roles=1"), town.audited()::toString);
        Decision.Allowed why = assertInstanceOf(Decision.Allowed.class, ACCESS.explain(caller(lene), Permission.CHILD_READ, child));
        assertTrue(why.reason().contains("(given at unit " + old + ", which was merged into it)"), why.reason());
        Ground ground = ACCESS.grounds(caller(lene), child, lene, null).grounds().get(0);
        assertEquals("Ternen, Mågen", ground.unitName() + ", " + ground.givenAt());
    }

    @Test
    void untilThenItStaysWhereItWasGiven() {
        AccountId lene = person("Lene", Role.LEADER, old, START, null);
        merge(old, successor, today.plusDays(30));
        assertEquals(List.of(old), caller(lene).grants().stream().map(Grant::unit).toList());
        assertInstanceOf(Decision.Allowed.class, ACCESS.explain(caller(lene), Permission.CHILD_READ, child));
    }

    @Test
    void itsLastDayStaysAndOneThatHadEndedDoesNotComeBack() {
        AccountId temp = person("Vikar", Role.PEDAGOGUE, old, START, today.plusDays(9));
        AccountId gone = person("Tidligere", Role.PEDAGOGUE, old, START, today.minusDays(9));
        AccountId soon = person("Snart", Role.PEDAGOGUE, old, today.plusDays(5), null);
        merge(old, successor, today);
        assertEquals(new Grant(Role.PEDAGOGUE, successor, today, today.plusDays(9), old), grants(temp).get(1));
        assertEquals(List.of(new Grant(Role.PEDAGOGUE, old, START, today.minusDays(9))), grants(gone));
        assertEquals(List.of(new Grant(Role.PEDAGOGUE, successor, today.plusDays(5), null, old)), grants(soon));
    }

    @Test
    void whoHasTheSameRoleThereAlreadyDoesNotGetItTwice() {
        AccountId both = person("Begge", Role.LEADER, old, START, null);
        grantTo(both, Role.LEADER, successor, START, null);
        merge(old, successor, today);
        assertEquals(List.of(new Grant(Role.LEADER, successor, START, null)), caller(both).grants());
    }

    @Test
    void aRoleFollowsThroughSeveralMergersAndSaysWhereItWasGiven() {
        AccountId lene = person("Lene", Role.LEADER, old, START, null);
        merge(old, successor, today.minusDays(5));
        merge(successor, elsewhere, today);
        assertEquals(List.of(new Grant(Role.LEADER, elsewhere, today, null, old)), caller(lene).grants());
    }

    @Test
    void aMergedUnitSaysSinceWhenAndWhereItWentTo() {
        merge(old, successor, today);
        UnitLife life = UNITS.life(town.administration, old);
        assertEquals(today.minusDays(1), life.closed());
        assertEquals(new UnitLife.Other(successor, "Ternen", true), life.mergedInto());
        assertFalse(life.isOpenOn(today));
        assertEquals("Mågen", life.on(today).unit().name());
        assertEquals(new UnitLife.Other(north, "Nord", true), life.on(today).parent());
        for (UnitId root : List.of(north, successor)) {
            assertEquals(START, UNITS.life(town.caller(grant(Role.LEADER, root)), old).opened());
        }
        assertThrows(NotFound.class, () -> UNITS.life(town.caller(grant(Role.LEADER, elsewhere)), old));
        assertThrows(NotFound.class, () -> UNITS.life(new Municipality().administration, old));
    }

    @Test
    void aUnitIsFoundThroughAllItsSuccessors() {
        merge(old, successor, today.minusDays(5));
        merge(successor, elsewhere, today);
        UnitLife life = UNITS.life(town.caller(grant(Role.LEADER, elsewhere)), old);
        assertEquals(new UnitLife.Other(successor, "Ternen", true), life.mergedInto());
        assertEquals(new UnitLife.Other(north, "Nord", false), life.on(START).parent());
    }

    @Test
    void aUnitToComeCanBeLookedAtByWhoeverWillSeeIt() {
        Unit soon = UNITS.open(town.administration, "Rød stue", UnitKind.GROUP, old, today.plusDays(30));
        UnitLife life = UNITS.life(town.caller(grant(Role.LEADER, north)), soon.id());
        assertEquals(today.plusDays(30), life.opened());
        assertEquals(soon, life.on(today).unit());
        assertNull(life.closed());
        assertThrows(NotFound.class, () -> UNITS.life(town.caller(grant(Role.LEADER, elsewhere)), soon.id()));
    }

    @Test
    void aUnitAboveGoesByItsNameOfTheTime() {
        UNITS.rename(town.administration, north, "Nordby", today.minusDays(50));
        UNITS.move(town.administration, old, elsewhere, today.minusDays(20));
        UNITS.rename(town.administration, north, "Nordkysten", today.minusDays(10));
        assertEquals(List.of("Nordby", "Svanen"), UNITS.life(town.administration, old).stages().stream().map(stage -> stage.parent().name()).toList());
    }

    private void merge(UnitId unit, UnitId into, LocalDate from) {
        UNITS.merge(town.administration, unit, into, from);
    }

    private AccountId person(String name, Role role, UnitId unit, LocalDate from, @Nullable LocalDate to) {
        AccountId account = new AccountId(UUID.randomUUID());
        run("insert into account (tenant_id, id, username, display_name, password_hash) values (?, ?, ?, ?, '-')", town.tenant.id().value(),
                account.value(), name + account, name);
        grantTo(account, role, unit, from, to);
        return account;
    }

    private void grantTo(AccountId account, Role role, UnitId unit, LocalDate from, @Nullable LocalDate to) {
        run("insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?)",
                town.tenant.id().value(), UUID.randomUUID(), account.value(), role, unit.value(), from, to);
    }

    private List<Grant> grants(AccountId account) {
        return DATABASE.store().inTransaction(town.tenant.id(), tx -> tx.list(
                "select role, unit_id, valid_from, valid_to, given_at from role_grant where account_id = ? order by valid_from",
                row -> new Grant(Role.valueOf(row.text(1)), new UnitId(row.uuid(2)), row.date(3), row.dateOrNull(4),
                        row.uuidOrNull(5) == null ? null : new UnitId(row.uuid(5))), account.value()));
    }

    /** As they sign in today. */
    private Caller caller(AccountId account) {
        return new Caller(town.tenant, account, "lene", "Lene", Locale.forLanguageTag("da"), grants(account).stream().filter(it -> it.isValidOn(today)).toList(),
                Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("r-1", "127.0.0.1"));
    }

    private void run(String sql, @Nullable Object... parameters) {
        DATABASE.store().run(town.tenant.id(), tx -> tx.update(sql, parameters));
    }
}
