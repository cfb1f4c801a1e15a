package org.trivsel.platform.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.notice.RealMail;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Raters;
import org.trivsel.round.Round;
import org.trivsel.round.RoundId;
import org.trivsel.round.Shares;
import org.trivsel.round.Step;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

class RemindersTest {
    private final World world = new World();
    private final RealMail mail = new RealMail(World.DATABASE, World.ACCESS);
    private final Map<AccountId, Set<UUID>> through = new HashMap<>();

    RemindersTest() {
        world.policies.values.putAll(Map.of("round.remind-first", "7", "round.remind-last", "1", "round.remind-hour", "8"));
        World.STORE.run(world.tenant.id(), tx -> tx.update("insert into tool_enablement (tenant_id, tool, valid_from) values (?, ?, ?)", world.tenant.id().value(),
                World.TOOL, World.LONG_AGO));
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void whoeverHasSomethingToDoIsToldAWeekAndADayBeforeInTheirLanguageAndOfNoChild() throws Exception {
        world.child(world.hawk, 40);
        Round round = world.opened(world.town);
        person("amina", Role.PEDAGOGUE, world.hawk, Locale.forLanguageTag("da"));
        person("jonas", Role.LEADER, world.maple, Locale.GERMAN);
        person("kim", Role.PEDAGOGUE, world.crab, Locale.ENGLISH);
        person("ada", Role.ADMINISTRATION, null, Locale.ENGLISH);
        remind(round.to().minusDays(8), 12);
        assertEquals(0, told(round));
        remind(round.to().minusDays(7), 12);
        List<String> first = mail.come(2);
        assertTrue(first.get(0).startsWith("amina: Trivselsrunden slutter "), first.toString());
        assertTrue(first.get(1).startsWith("jonas: Die Runde endet am "), first.toString());
        remind(round.to().minusDays(6), 12);
        remind(round.to().minusDays(1), 12);
        List<String> all = mail.come(4);
        assertEquals(4, all.size(), "once for each step");
        for (String one : all) {
            for (String secret : List.of("Asta", "Prøve", "Havørn", "Ahornen", "Trivselsrunde, efterår", "40")) {
                assertFalse(one.contains(secret), one);
            }
        }
    }

    @Test
    void notBeforeTheHourOfTheTenantsOwnClock() {
        world.child(world.hawk, 40);
        Round round = world.opened(world.town);
        person("amina", Role.PEDAGOGUE, world.hawk, Locale.ENGLISH);
        remind(round.to().minusDays(7), 7);
        assertEquals(0, told(round));
        remind(round.to().minusDays(7), 8);
        assertEquals(1, told(round));
    }

    @Test
    void whoIsThroughIsLeftOutUntilThereIsATalk() {
        var first = world.child(world.hawk, 40);
        var second = world.child(world.hawk, 41);
        Round round = world.opened(world.town);
        Caller amina = person("amina", Role.PEDAGOGUE, world.hawk, Locale.ENGLISH);
        UUID done = world.rounds.ofChild(amina, World.TOOL, first).get(0).id();
        UUID part = world.rounds.ofChild(amina, World.TOOL, second).get(0).id();
        through.put(amina.account(), Set.of(done, part));
        remind(round.to().minusDays(7), 12);
        assertEquals(0, told(round));
        World.STORE.run(world.tenant.id(), tx -> world.rounds.step(tx, amina, part, Step.READY));
        through.put(amina.account(), Set.of(done));
        remind(round.to().minusDays(1), 12);
        assertEquals(1, told(round));
    }

    /** One child was rated and has left; another one waits. */
    @Test
    void whoeverStillHasAChildToRateIsRemindedWhoeverElseHasLeft() {
        var gone = world.child(world.hawk, 40);
        world.child(world.hawk, 41);
        Round round = world.opened(world.town);
        Caller amina = person("amina", Role.PEDAGOGUE, world.hawk, Locale.ENGLISH);
        through.put(amina.account(), Set.of(world.rounds.ofChild(amina, World.TOOL, gone).get(0).id(), UUID.randomUUID()));
        world.leave(gone);
        world.settleAgain(round.id());
        remind(round.to().minusDays(7), 12);
        assertEquals(1, told(round));
    }

    @Test
    void wherePedagoguesRateLeadersAreNotAskedToRate() {
        world.child(world.hawk, 40);
        Round round = world.opened(Raters.PEDAGOGUES, world.town);
        person("jonas", Role.LEADER, world.maple, Locale.ENGLISH);
        remind(round.to().minusDays(7), 12);
        assertEquals(0, told(round));
        person("amina", Role.PEDAGOGUE, world.hawk, Locale.ENGLISH);
        remind(round.to().minusDays(1), 12);
        assertEquals(1, told(round));
    }

    @Test
    void whoDoesNotHaveTheToolOrCameTooLateIsToldNothing() {
        world.child(world.hawk, 40);
        Round round = world.opened(world.town);
        person("amina", Role.PEDAGOGUE, world.hawk, Locale.ENGLISH);
        World.STORE.run(world.tenant.id(), tx -> tx.update("update tool_enablement set valid_to = ? where tool = ?", LocalDate.of(2021, 1, 1), World.TOOL));
        remind(round.to().minusDays(7), 12);
        remind(round.to().plusDays(1), 12);
        assertEquals(0, told(round));
    }

    @Test
    void ofSeveralNodesAtOnceOneTells() throws Exception {
        world.child(world.hawk, 40);
        Round round = world.opened(world.town);
        person("amina", Role.PEDAGOGUE, world.hawk, Locale.ENGLISH);
        Stream.generate(() -> CompletableFuture.runAsync(() -> remind(round.to().minusDays(7), 12))).limit(4).toList().forEach(CompletableFuture::join);
        remind(round.to().minusDays(1), 12);
        assertEquals(2, mail.come(2).size());
    }

    @Test
    void whatFailsIsUndoneAndToldByTheNextLook() {
        world.child(world.hawk, 40);
        Round round = world.opened(world.town);
        person("amina", Role.PEDAGOGUE, world.hawk, Locale.ENGLISH);
        assertThrows(IllegalStateException.class, () -> reminders(round.to().minusDays(7), 12, true).remind(world.tenant));
        assertEquals(0, told(round));
        remind(round.to().minusDays(7), 12);
        assertEquals(1, told(round));
    }

    private void remind(LocalDate day, int hour) {
        reminders(day, hour, false).remind(world.tenant);
    }

    private Reminders reminders(LocalDate day, int hour, boolean broken) {
        Instant now = day.atTime(hour, 0).atZone(world.tenant.zone()).toInstant();
        Reminders reminders = new Reminders(World.STORE, world.policies, mail.notices(), Clock.fixed(now, java.time.ZoneOffset.UTC));
        reminders.bindShares(new Shares() {
            @Override
            public String tool() {
                return World.TOOL;
            }

            @Override
            public Map<AccountId, Set<UUID>> through(Transaction tx, TenantId tenant, RoundId of) throws SQLException {
                if (broken) {
                    throw new IllegalStateException("The tool is being exchanged");
                }
                return through;
            }
        });
        return reminders;
    }

    /** Somebody with an account, a role and an address. */
    private Caller person(String name, Role role, @Nullable UnitId unit, Locale language) {
        AccountId account = new PostgresAccounts(World.STORE).create(world.tenant.id(), name + UUID.randomUUID(), name, "a long enough password", List.of());
        World.STORE.run(world.tenant.id(), tx -> tx.update("insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from) values (?, ?, ?, ?, ?, ?)",
                world.tenant.id().value(), UUID.randomUUID(), account.value(), role, unit == null ? null : unit.value(), World.LONG_AGO));
        Caller caller = new Caller(world.tenant, account, name, name, language, List.of(), Set.of(), Set.of(), Instant.now(), new Origin("r", "::1"));
        mail.notices().ownAddress(caller, mail.address(name));
        return caller;
    }

    /** Mails queued about the round, sent or not. */
    private int told(Round round) {
        return World.STORE.inTransaction(world.tenant.id(), tx -> tx.one("select count(*)::int from notice where about like ?", row -> row.number(1),
                "round " + round.id() + "%")).orElseThrow();
    }
}
