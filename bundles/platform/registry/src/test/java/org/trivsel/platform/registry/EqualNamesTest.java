package org.trivsel.platform.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.ACCESS;
import static org.trivsel.platform.registry.Municipality.CHILDREN;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.UNITS;
import static org.trivsel.platform.registry.Municipality.grant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.GroundPage;
import org.trivsel.access.Role;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;

/** What bears the same name is listed once each, wherever a page ends. */
class EqualNamesTest {
    private static final int MANY = 11;

    private final Municipality town = new Municipality();
    private final UnitId house = town.unit("Mågen");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"ida", "holm", "Ida Holm"})
    void children(@Nullable String q) {
        Set<ChildId> all = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            ChildId child = town.child("Ida", "Holm", house);
            town.enrol(child, town.unit("Mågen", "Blå stue"), START, null);
            all.add(child);
        }
        for (Caller caller : List.of(town.administration, town.caller(grant(Role.LEADER, house)))) {
            for (int most : new int[] {1, 2, 3, MANY - 1, MANY}) {
                List<ChildId> listed = new ArrayList<>();
                String cursor = null;
                do {
                    ChildPage page = CHILDREN.list(caller, new ChildQuery(null, q, cursor, most));
                    page.children().forEach(child -> listed.add(child.id()));
                    cursor = page.next();
                } while (cursor != null);
                assertEquals(MANY, listed.size(), "in pages of " + most);
                assertEquals(all, Set.copyOf(listed));
            }
        }
    }

    @Test
    void childrenWhoseNamesAreEqualOnlyAsTheyAreSorted() {
        List<String> spellings = List.of("Zoë", "zoe", "Zoé", "ZOE", "Zoe");
        spellings.forEach(name -> town.child(name, "Holm", house));
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            ChildPage page = CHILDREN.list(town.administration, new ChildQuery(null, "zoe", cursor, 2));
            page.children().forEach(child -> listed.add(child.givenName()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(spellings.size(), listed.size());
        assertEquals(Set.copyOf(spellings), Set.copyOf(listed));
    }

    @Test
    void unitsStandInOneOrderWhoeverAsks() {
        for (int i = 0; i < MANY; i++) {
            UNITS.open(town.administration, "Blå stue", UnitKind.GROUP, house, START);
        }
        List<UnitId> whole = UNITS.tree(town.administration, town.today()).stream().map(Unit::id).toList();
        assertEquals(MANY + 1, Set.copyOf(whole).size());
        assertEquals(whole, UNITS.tree(town.caller(grant(Role.LEADER, house)), town.today()).stream().map(Unit::id).toList());
    }

    @Test
    void peopleWhoMaySeeAChild() {
        ChildId child = town.child("Asta", "Holm", house);
        Set<AccountId> people = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            people.add(person());
        }
        List<AccountId> listed = new ArrayList<>();
        String cursor = null;
        do {
            GroundPage page = ACCESS.grounds(town.administration, child, null, cursor);
            List<AccountId> shown = page.grounds().stream().map(ground -> ground.account()).distinct().toList();
            assertTrue(shown.size() <= 50);
            listed.addAll(shown);
            cursor = page.next();
        } while (cursor != null);
        assertEquals(people.size(), listed.size());
        assertEquals(people, Set.copyOf(listed));
    }

    /** With two roles, so that a page ends between people and not between roles. */
    private AccountId person() {
        AccountId account = new AccountId(UUID.randomUUID());
        DATABASE.store().run(town.tenant.id(), tx -> {
            tx.update("insert into account (tenant_id, id, username, display_name, password_hash) values (?, ?, ?, 'Anne Hansen', '-')",
                    town.tenant.id().value(), account.value(), account.toString());
            for (Role role : List.of(Role.PEDAGOGUE, Role.LEADER)) {
                tx.update("insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from) values (?, ?, ?, ?, ?, ?)",
                        town.tenant.id().value(), UUID.randomUUID(), account.value(), role, house.value(), START);
            }
        });
        return account;
    }
}
