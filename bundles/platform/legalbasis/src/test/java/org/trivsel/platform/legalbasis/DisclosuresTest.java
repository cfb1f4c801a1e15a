package org.trivsel.platform.legalbasis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Disclosure.State;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;

/** Disclosures: recorded once for ever, ended by another entry, for those who have a say over child and unit; and what they open. */
class DisclosuresTest {
    private final Town town = new Town();

    @Test
    void whatIsRecordedSaysOnWhichLawToWhomWhatAndHowLong() {
        Disclosure made = town.disclosures.record(town.leader, town.toOther());
        assertEquals(List.of(made), town.disclosures.of(town.administration, town.ada));
        assertEquals("House Other Act, section 3 Speech therapy [plans] LEADER IN_FORCE", made.fromName() + " " + made.recipientName() + " " + made.law() + " "
                + made.purpose() + " " + made.covers() + " " + made.by() + " " + made.state(town.today));
        assertEquals(State.TO_COME, made.state(town.today.minusDays(1)));
        assertEquals(State.IN_FORCE, made.state(town.today.plusDays(30)));
        assertEquals(State.EXPIRED, made.state(town.today.plusDays(31)));
        assertEquals(List.of("disclosure.record DONE " + town.ada, "disclosure.list DONE " + town.ada), town.audited());
    }

    @Test
    void consentIsWithdrawnWithDayAndByWhomAndOpensNoMore() {
        NewDisclosure wish = new NewDisclosure(town.ada, town.house, "consent", "Both parents", "Counselling", new Recipient.OfUnit(town.other), Set.of(Town.PLANS),
                town.today.minusDays(3), town.today);
        Disclosure made = town.disclosures.record(town.leader, wish);
        assertTrue(made.isConsent());
        assertTrue(town.opens(town.stranger, Town.PLANS));
        Disclosure over = town.disclosures.withdraw(town.administration, town.ada, made.id(), town.today.minusDays(1), " The father ");
        assertEquals("The father ADMINISTRATION WITHDRAWN", over.withdrawal().who() + " " + over.withdrawal().by() + " " + over.state(town.today));
        assertEquals(town.today.minusDays(1), over.withdrawal().day());
        assertFalse(town.opens(town.stranger, Town.PLANS));
        assertEquals("withdrawn-already", assertThrows(Conflict.class,
                () -> town.disclosures.withdraw(town.leader, town.ada, made.id(), town.today, "The mother")).code());
        assertEquals("The father", town.disclosures.of(town.leader, town.ada).get(0).withdrawal().who(), "the first one stands");
    }

    @Test
    void aWithdrawalOfTomorrowOrByNobodyIsRefused() {
        UUID made = town.disclosures.record(town.leader, town.toOther()).id();
        assertThrows(Invalid.class, () -> town.disclosures.withdraw(town.leader, town.ada, made, town.today.plusDays(1), "The mother"));
        assertThrows(Invalid.class, () -> town.disclosures.withdraw(town.leader, town.ada, made, town.today.minusDays(1), "The mother"));
        assertThrows(Invalid.class, () -> town.disclosures.withdraw(town.leader, town.ada, made, town.today, " "));
        assertThrows(NotFound.class, () -> town.disclosures.withdraw(town.leader, town.child(town.room, "Bo"), made, town.today, "The mother"));
        assertThrows(NotFound.class, () -> town.disclosures.withdraw(town.leader, town.ada, UUID.randomUUID(), town.today, "The mother"));
        assertTrue(town.opens(town.stranger, Town.PLANS));
    }

    @Test
    void nothingThatIsRecordedCanBeChangedOrTakenAwayAlone() {
        UUID made = town.disclosures.record(town.leader, town.toOther()).id();
        town.disclosures.withdraw(town.leader, town.ada, made, town.today, "The mother");
        for (String sql : List.of("update disclosure_basis set valid_to = valid_to + 99", "update disclosure_basis set recipient_unit = from_unit",
                "delete from disclosure_basis", "update disclosure_withdrawn set withdrawn_on = withdrawn_on - 9", "delete from disclosure_withdrawn")) {
            RuntimeException refused = assertThrows(RuntimeException.class, () -> Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update(sql)), sql);
            assertTrue(String.valueOf(refused.getCause()).contains("permission denied"), String.valueOf(refused.getCause()));
        }
        assertThrows(RuntimeException.class, () -> Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update("update disclosure set id = gen_random_uuid()")),
                "its handle stays where it is");
    }

    @Test
    void whatCannotBeIsNamedAndNothingIsWritten() {
        NewDisclosure good = town.toOther();
        assertEquals(List.of("basis", "purpose", "covers", "first", "last"), faults(new NewDisclosure(town.ada, town.house, "nowhere", null, " ", good.recipient(),
                Set.of(), town.today.minusYears(3), town.today.minusDays(1))));
        assertEquals(List.of("consentBy"), faults(new NewDisclosure(town.ada, town.house, "consent", null, "x", good.recipient(), good.covers(), good.first(),
                good.last())));
        assertEquals(List.of("consentBy"), faults(new NewDisclosure(town.ada, town.house, "public-task", "Mother", "x", good.recipient(), good.covers(),
                good.first(), good.last())));
        assertEquals(List.of("last"), faults(new NewDisclosure(town.ada, town.house, "handover", null, "x", good.recipient(), good.covers(), good.first(),
                good.first().plusYears(5).plusDays(1))));
        assertEquals(List.of("unit"), faults(town.to(new Recipient.OfUnit(new UnitId(UUID.randomUUID())))));
        assertEquals(List.of("unit"), faults(town.to(new Recipient.OfUnit(new Town().house))));
        assertEquals(List.of("account"), faults(town.to(new Recipient.OfAccount(new AccountId(UUID.randomUUID())))));
        assertEquals(List.of("account"), faults(town.to(new Recipient.OfAccount(new Town().leader.account()))));
        assertEquals(List.of(), town.disclosures.of(town.leader, town.ada));
        assertTrue(town.audited().contains("disclosure.record DENIED " + town.ada));
    }

    @Test
    void onlyLeadersAndAdministrationWithASayOverChildAndUnitRecord() {
        assertThrows(Forbidden.class, () -> town.disclosures.record(town.pedagogue, town.toOther()));
        assertThrows(Forbidden.class, () -> town.disclosures.of(town.pedagogue, town.ada));
        UUID made = town.disclosures.record(town.leader, town.toOther()).id();
        Town neighbour = new Town();
        for (Caller caller : List.of(town.stranger, neighbour.leader, neighbour.administration)) {
            assertThrows(NotFound.class, () -> town.disclosures.of(caller, town.ada));
            assertThrows(NotFound.class, () -> town.disclosures.record(caller, town.toOther()));
            assertThrows(NotFound.class, () -> town.disclosures.withdraw(caller, town.ada, made, town.today, "The mother"));
        }
        NewDisclosure wish = town.toOther();
        assertThrows(NotFound.class, () -> town.disclosures.record(town.leader, new NewDisclosure(town.ada, town.other, wish.basis(), null, wish.purpose(),
                wish.recipient(), wish.covers(), wish.first(), wish.last())), "what another house has made is not theirs to give");
        assertEquals(1, town.disclosures.of(town.leader, town.ada).size());
    }

    @Test
    void opensWhatItCoversForTheRecipientOnItsDaysAndNothingElse() {
        town.disclosures.record(town.leader, town.toOther());
        assertTrue(town.opens(town.stranger, Town.PLANS));
        assertTrue(town.opens(town.caller(Role.PEDAGOGUE, town.other), Town.PLANS));
        assertFalse(town.opens(town.stranger, Town.ASSESSMENTS), "what it does not cover");
        assertFalse(town.opens(town.stranger, new Kind("early.positions", Permission.ASSESSMENT_READ)));
        assertFalse(town.opens(town.caller(Role.ADMINISTRATION, town.other), Town.PLANS), "a role that reads no plans");
        UnitId below = town.open("Below", org.trivsel.registry.UnitKind.GROUP, town.other);
        assertFalse(town.opens(town.caller(Role.PEDAGOGUE, below), Town.PLANS), "a unit below the one that is named");
        assertFalse(town.opens(new Town().leader, Town.PLANS), "another tenant");
        assertTrue(town.audited().stream().filter(entry -> entry.startsWith("disclosure.open")).allMatch(("disclosure.open DONE " + town.ada)::equals));
        assertEquals(2, town.audited().stream().filter(entry -> entry.startsWith("disclosure.open")).count(), "refusals open nothing and leave none");
    }

    @Test
    void nobodyDisclosesToThemselves() {
        Caller both = holding(town.administration, town.caller(Role.PEDAGOGUE, town.other));
        for (NewDisclosure wish : List.of(town.toOther(), town.to(new Recipient.OfAccount(both.account())))) {
            for (Set<Scope> scopes : List.of(Set.of(Scope.READ, Scope.WRITE), Set.of(Scope.WRITE))) {
                Caller caller = new Caller(both.tenant(), both.account(), both.username(), both.name(), both.locale(), both.grants(), scopes, both.tools(), both.since(),
                        both.origin());
                assertEquals("own-account", assertThrows(Conflict.class, () -> town.disclosures.record(caller, wish)).code());
            }
        }
        assertThrows(Conflict.class, () -> town.disclosures.record(town.leader, town.to(new Recipient.OfAccount(town.leader.account()))));
        assertFalse(town.opens(both, Town.PLANS));
        NewDisclosure wish = town.toOther();
        NewDisclosure stays = new NewDisclosure(town.child(town.other, "Bo"), town.house, wish.basis(), null, wish.purpose(), wish.recipient(), wish.covers(), wish.first(),
                wish.last());
        assertThrows(Conflict.class, () -> town.disclosures.record(both, stays), "the child is theirs, and what stays at the house is not");
        town.disclosures.record(holding(town.administration, town.caller(Role.PEDAGOGUE, town.room)), wish);
        town.disclosures.record(town.caller(Role.LEADER, null), wish);
        assertTrue(town.opens(both, Town.PLANS), "through what somebody else recorded");
    }

    private static Caller holding(Caller one, Caller other) {
        return new Caller(one.tenant(), one.account(), one.username(), one.name(), one.locale(), Stream.concat(one.grants().stream(), other.grants().stream()).toList(),
                one.scopes(), one.tools(), one.since(), one.origin());
    }

    /** The child is elsewhere now; what the house gave, the house can end. */
    @Test
    void theUnitThatDisclosedSeesAndWithdrawsItAfterTheChildLeft() {
        UUID made = town.disclosures.record(town.leader, town.toOther()).id();
        town.move(town.ada, town.other);
        UUID ofOthers = town.disclosures.record(town.administration, new NewDisclosure(town.ada, town.other, "public-task", null, "x",
                new Recipient.OfUnit(town.house), Set.of(Town.PLANS), town.today, town.today)).id();
        assertEquals(List.of(made), town.disclosures.of(town.leader, town.ada).stream().map(Disclosure::id).toList());
        assertEquals(2, town.disclosures.of(town.stranger, town.ada).size());
        Caller third = town.caller(Role.LEADER, town.open("Third", org.trivsel.registry.UnitKind.INSTITUTION, null));
        assertThrows(NotFound.class, () -> town.disclosures.of(third, town.ada));
        assertThrows(NotFound.class, () -> town.disclosures.withdraw(third, town.ada, made, town.today, "The mother"));
        assertThrows(NotFound.class, () -> town.disclosures.withdraw(town.leader, town.ada, ofOthers, town.today, "The mother"));
        assertThrows(NotFound.class, () -> town.disclosures.withdraw(town.leader, town.ada, UUID.randomUUID(), town.today, "The mother"));
        assertTrue(town.opens(town.stranger, Town.PLANS));
        town.disclosures.withdraw(town.leader, town.ada, made, town.today, "The mother");
        assertFalse(town.opens(town.stranger, Town.PLANS));
    }

    @Test
    void oneThatIsToComeIsWithdrawnNoSoonerThanItWasRecorded() {
        NewDisclosure wish = town.toOther();
        UUID made = town.disclosures.record(town.leader, new NewDisclosure(town.ada, town.house, wish.basis(), null, wish.purpose(), wish.recipient(), wish.covers(),
                town.today.plusDays(5), town.today.plusDays(9))).id();
        for (LocalDate day : List.of(town.today.minusDays(1), town.today.minusYears(9), LocalDate.MIN, LocalDate.MAX)) {
            assertThrows(Invalid.class, () -> town.disclosures.withdraw(town.leader, town.ada, made, day, "The mother"));
        }
        town.disclosures.withdraw(town.leader, town.ada, made, town.today, "The mother");
    }

    @Test
    void daysThatNobodyMeansAreRefused() {
        NewDisclosure wish = town.toOther();
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX)) {
            assertTrue(faults(new NewDisclosure(town.ada, town.house, wish.basis(), null, wish.purpose(), wish.recipient(), wish.covers(), day, day)).contains("first"));
            assertEquals(List.of("last"), faults(new NewDisclosure(town.ada, town.house, wish.basis(), null, wish.purpose(), wish.recipient(), wish.covers(), town.today,
                    day)));
        }
    }

    @Test
    void aPersonIsTheOnlyRecipientOfWhatIsDisclosedToThem() {
        Caller psychologist = town.caller(Role.PEDAGOGUE, town.other);
        town.disclosures.record(town.leader, town.to(new Recipient.OfAccount(psychologist.account())));
        assertTrue(town.opens(psychologist, Town.PLANS));
        assertFalse(town.opens(town.stranger, Town.PLANS));
        assertEquals(List.of("Ada Berg"), town.received.received(psychologist).stream().map(one -> one.childName()).toList());
        assertEquals(List.of(), town.received.received(town.stranger));
    }

    private List<String> faults(NewDisclosure wish) {
        return assertThrows(Invalid.class, () -> town.disclosures.record(town.leader, wish)).faults().stream().map(fault -> fault.where()).toList();
    }
}
