package org.trivsel.platform.registry.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.ACCESS;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.START;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.trivsel.access.GroundPage;
import org.trivsel.access.Origin;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

class GroundsTest {
    private final Municipality town = new Municipality();
    private final LocalDate today = town.today();
    private final UnitId house = town.unit("Mågen");
    private final UnitId room = town.unit("Mågen", "Blå stue");
    private final UnitId next = town.unit("Mågen", "Rød stue");
    private final UnitId elsewhere = town.unit("Ternen");
    private final ChildId child = town.child("Asta", "Holm", room);
    private final Caller anna = person("Anna", Role.PEDAGOGUE, room, START, null);
    private final Caller lene = person("Lene", Role.LEADER, house, START, today.plusDays(9));
    private final Caller ada = person("Ada", Role.ADMINISTRATION, null, START, null);

    @Test
    void aPedagogueIsToldTheirOwnGround() {
        person("Nabo", Role.PEDAGOGUE, next, START, null);
        GroundPage page = ACCESS.grounds(anna, child, null, null);
        assertEquals(List.of(new Ground(anna.account(), "Anna", Role.PEDAGOGUE, room, "Blå stue", START, null, "Blå stue", START, null, null)), page.grounds());
        assertFalse(page.everybody());
        assertEquals("access.read DONE 1 grounds", town.audited().get(town.audited().size() - 1));
        assertThrows(NotFound.class, () -> ACCESS.grounds(anna, child, lene.account(), null));
        assertTrue(town.audited().get(town.audited().size() - 1).startsWith("access.read DENIED"));
    }

    @Test
    void aLeaderIsToldWhoeverTheRuleLetsSeeTheChildAndNobodyElse() {
        person("Nabo", Role.PEDAGOGUE, next, START, null);
        person("Fremmed", Role.LEADER, elsewhere, START, null);
        person("Tidligere", Role.PEDAGOGUE, room, START, today.minusDays(1));
        person("Snart", Role.PEDAGOGUE, room, today.plusDays(1), null);
        Caller gone = person("Lukket", Role.PEDAGOGUE, room, START, null);
        run("update account set disabled_at = now() where id = ?", gone.account().value());
        GroundPage page = ACCESS.grounds(lene, child, null, null);
        assertEquals(List.of("Ada", "Anna", "Lene"), page.grounds().stream().map(Ground::name).toList());
        assertTrue(page.everybody());
        assertEquals(new Ground(ada.account(), "Ada", Role.ADMINISTRATION, null, null, START, null, "Blå stue", START, null, null), page.grounds().get(0));
        assertEquals(today.plusDays(9), page.grounds().get(2).to());
        for (Ground ground : page.grounds()) {
            Caller who = List.of(ada, anna, lene).stream().filter(one -> one.account().equals(ground.account())).findFirst().orElseThrow();
            assertTrue(ACCESS.explain(who, Permission.CHILD_READ, child) instanceof Decision.Allowed, ground.name());
        }
        assertEquals(List.of("Anna"), ACCESS.grounds(lene, child, anna.account(), null).grounds().stream().map(Ground::name).toList());
        assertEquals(List.of(), ACCESS.grounds(lene, child, new AccountId(UUID.randomUUID()), null).grounds());
    }

    @Test
    void aChildOutOfReachIsNotThereAndOneWithoutAPlaceIsForTheWholeTenant() {
        ChildId away = town.child("Bo", "Holm", elsewhere);
        assertThrows(NotFound.class, () -> ACCESS.grounds(anna, away, null, null));
        assertThrows(NotFound.class, () -> ACCESS.grounds(lene, away, null, null));
        ChildId nowhere = town.child("Liv", "Holm", null);
        GroundPage page = ACCESS.grounds(ada, nowhere, null, null);
        assertEquals(List.of("Ada"), page.grounds().stream().map(Ground::name).toList());
        assertNull(page.grounds().get(0).place());
        Municipality other = new Municipality();
        assertThrows(NotFound.class, () -> ACCESS.grounds(other.administration, child, null, null));
    }

    @Test
    void goesOnFiftyPeopleAtATime() {
        for (int i = 0; i < 60; i++) {
            person("P" + (100 + i), Role.PEDAGOGUE, room, START, null);
        }
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            GroundPage page = ACCESS.grounds(ada, child, null, cursor);
            page.grounds().forEach(ground -> names.add(ground.name()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(63, names.size());
        assertEquals(names.stream().sorted().toList(), names);
        assertEquals(63, names.stream().distinct().count());
        assertThrows(Invalid.class, () -> ACCESS.grounds(ada, child, null, "x"));
        assertEquals(5, DATABASE.statements(() -> ACCESS.grounds(ada, child, null, null)), "tenant, two questions, the list, the entry");
    }

    private Caller person(String name, Role role, @Nullable UnitId unit, LocalDate from, @Nullable LocalDate to) {
        AccountId account = new AccountId(UUID.randomUUID());
        run("insert into account (tenant_id, id, username, display_name, password_hash) values (?, ?, ?, ?, '-')", town.tenant.id().value(),
                account.value(), name + account, name);
        run("insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?)",
                town.tenant.id().value(), UUID.randomUUID(), account.value(), role, unit == null ? null : unit.value(), from, to);
        return new Caller(town.tenant, account, name, name, Locale.forLanguageTag("da"), List.of(new Grant(role, unit, from, to)),
                Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("r-1", "127.0.0.1"));
    }

    private void run(String sql, @Nullable Object... parameters) {
        DATABASE.store().run(town.tenant.id(), tx -> tx.update(sql, parameters));
    }
}
