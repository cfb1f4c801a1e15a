package org.trivsel.platform.uses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.uses.Known;
import org.trivsel.uses.ToolUses;
import org.trivsel.uses.Use;
import org.trivsel.uses.UsePage;

/** What is told of who has used a child's data, to whom, and what is not. */
class UsesTest {
    private final Town town = new Town();

    private List<String> told() {
        return town.uses.of(town.leader, town.ada, null).uses().stream()
                .map(use -> use.who() + " " + use.name() + " " + use.roles() + " " + use.kind() + " " + use.what()).toList();
    }

    @Test
    void saysWhoInWhichRoleWhenAndWhatKindOfUseTheNewestFirst() {
        town.did(town.pedagogue, AuditEvent.done("child.read", town.ada.value(), "for child.read"));
        town.did(town.leader, AuditEvent.done("assessment.answer", town.ada.value(), "assessment x"));
        town.did(town.leader, AuditEvent.done("assessment.export", null, List.of(town.ada.value(), town.bo.value()), "2 children"));
        town.did(town.administration, AuditEvent.done("disclosure.record", town.ada.value(), "disclosure x"));
        assertEquals(List.of("PERSON ADMINISTRATION [ADMINISTRATION] DISCLOSED disclosure of information", "PERSON LEADER [LEADER] EXPORTED assessments",
                "PERSON LEADER [LEADER] CHANGED assessments",
                "PERSON PEDAGOGUE [PEDAGOGUE] READ what the register has: name, date of birth, and where the child is"), told());
        assertEquals("PERSON LEADER [LEADER] READ who has seen the data", told().get(0), "looking is a use itself");
    }

    @Test
    void listsInWhichTheChildWasShownCountAndNameNobodyElse() {
        town.did(town.pedagogue, AuditEvent.done("child.list", null, List.of(town.bo.value(), town.ada.value()), "hits=2"));
        town.did(town.pedagogue, AuditEvent.done("child.list", null, List.of(town.bo.value()), "hits=1"));
        town.did(town.pedagogue, AuditEvent.done("information.tell", town.ada.value(), List.of(town.ada.value()), "1 told"));
        List<String> told = told();
        assertEquals(2, told.size(), told::toString);
        assertFalse(town.uses.of(town.leader, town.ada, null).toString().contains(town.bo.toString()));
    }

    @Test
    void whatWasRefusedAndWhatIsAboutOthersIsNotTold() {
        town.did(town.stranger, AuditEvent.denied("child.read", town.ada.value(), "The child is not below."));
        town.did(town.pedagogue, AuditEvent.done("child.read", town.bo.value()));
        town.did(town.pedagogue, AuditEvent.done("session.open", town.pedagogue.account().value()));
        assertEquals(List.of(), told());
    }

    @Test
    void operatorsAndTheSystemHaveNoName() {
        Caller operator = town.by(UUID.randomUUID(), Role.OPERATOR);
        town.did(operator, AuditEvent.done("tenant.export", null, List.of(town.ada.value()), "all"));
        assertEquals(List.of(), told(), "an area that nobody has words for is not told");
        town.did(operator, AuditEvent.done("import.undo", null, List.of(town.ada.value()), "1 child"));
        town.did(town.by(new UUID(0, 0), null), AuditEvent.done("retention.delete", town.ada.value(), "1 plans"));
        town.did(town.by(UUID.randomUUID(), Role.PEDAGOGUE), AuditEvent.done("plan.read", town.ada.value(), "point x"));
        List<String> told = told();
        assertEquals(List.of("PERSON null [PEDAGOGUE] READ plans and focus points", "SYSTEM null [] CHANGED how long something is kept",
                "OPERATOR null [OPERATOR] CHANGED lists that the register is made of"), told.stream().filter(use -> !use.contains("who has seen")).toList());
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndWithoutTwins() {
        for (int i = 0; i < 120; i++) {
            town.did(town.pedagogue, i % 2 == 0 ? AuditEvent.done("child.read", town.ada.value()) : AuditEvent.done("child.list", null, List.of(town.ada.value()), "hits=1"));
        }
        List<UUID> seen = new ArrayList<>();
        UsePage page = town.uses.of(town.leader, town.ada, null);
        assertEquals(50, page.uses().size());
        seen.addAll(page.uses().stream().map(Use::id).toList());
        while (page.next() != null) {
            page = town.uses.of(town.leader, town.ada, page.next());
            seen.addAll(page.uses().stream().map(Use::id).toList());
        }
        assertEquals(120, seen.size());
        assertEquals(120, Set.copyOf(seen).size());
        assertEquals(seen.stream().sorted(java.util.Comparator.comparing(UUID::toString).reversed()).toList(), seen);
        for (String wrong : List.of("", "x", "' or 1=1 --", "018F3C5E-7b1a-7c3d-9e2f-000000000000 ")) {
            assertEquals("cursor", assertThrows(Invalid.class, () -> town.uses.of(town.leader, town.ada, wrong)).faults().get(0).where(), wrong);
        }
    }

    @Test
    void whatIsLongAgoIsOnAFollowingPageAndAPageLooksOnlySoFarBack() {
        town.did(town.pedagogue, AuditEvent.done("child.read", town.ada.value()));
        town.age(200);
        UsePage newest = town.uses.of(town.leader, town.ada, null);
        assertEquals(List.of(), newest.uses());
        assertNotNull(newest.next());
        UsePage second = town.uses.of(town.leader, town.ada, newest.next());
        assertNotNull(second.next());
        UsePage third = town.uses.of(town.leader, town.ada, second.next());
        assertEquals(1, third.uses().size());
        assertNull(third.next());
    }

    @Test
    void onlyLeadersAndAdministrationWhoReachTheChildSeeIt() {
        assertThrows(Forbidden.class, () -> town.uses.of(town.pedagogue, town.ada, null));
        Town neighbour = new Town();
        for (Caller caller : List.of(town.stranger, neighbour.leader, neighbour.administration)) {
            assertThrows(NotFound.class, () -> town.uses.of(caller, town.ada, null));
        }
        assertEquals(List.of(), town.uses.of(town.administration, town.ada, null).uses());
        neighbour.did(neighbour.leader, AuditEvent.done("child.read", town.ada.value()));
        assertEquals(1, town.uses.of(town.administration, town.ada, null).uses().size(), "what another tenant's audit says is not in it");
        assertTrue(town.audited().contains("uses.read DONE " + town.ada), town.audited()::toString);
        assertTrue(town.audited().stream().anyMatch(entry -> entry.endsWith(" DENIED " + town.ada)), town.audited()::toString);
    }

    @Test
    void ofABlindActionThatMayNotBeKnownNothingIsToldNorWhatWasDoneInTheSameRequest() {
        Blind tool = new Blind();
        town.uses.bindToolUses(tool);
        town.did(town.again(town.pedagogue), AuditEvent.done("child.read", town.ada.value()));
        List<String> before = told();
        long cost = Town.DATABASE.statements(() -> town.uses.of(town.leader, town.ada, null));
        Caller rating = town.again(town.pedagogue);
        town.did(rating, AuditEvent.done("child.read", town.ada.value()));
        town.did(rating, AuditEvent.done("child.list", null, List.of(town.ada.value()), "hits=1"));
        town.did(rating, AuditEvent.done("sample.secret.save", town.ada.value(), "part 1"));
        town.did(town.again(town.leader), AuditEvent.done("sample.secret.save", town.ada.value(), "part 1"));
        assertEquals(before, own(told()));
        assertEquals(cost, Town.DATABASE.statements(() -> town.uses.of(town.leader, town.ada, null)));
        tool.known.add(new ToolUses.Told(town.pedagogue.account(), "part 2"));
        assertEquals(before, own(told()), "another part");
        tool.known.add(new ToolUses.Told(town.pedagogue.account(), "part 1"));
        assertEquals(before.size() + 3, own(told()).size(), "with all of the request, and still without the leader's");
        town.uses.unbindToolUses(tool);
        assertEquals(before, own(told()), "while the tool is not there");
    }

    @Test
    void whatAToolHadSaidBeforeItDeletedIsToldOnAndIsNoUseItself() {
        Blind tool = new Blind();
        town.uses.bindToolUses(tool);
        town.did(town.again(town.pedagogue), AuditEvent.done("sample.secret.save", town.ada.value(), "part 1"));
        town.did(town.again(town.leader), AuditEvent.done("sample.secret.save", town.ada.value(), "part 1"));
        Known known = new Known(new ToolUses.Told(town.pedagogue.account(), "part 1"));
        town.did(town.by(new UUID(0, 0), null), known.event(town.bo));
        assertEquals(List.of(), own(told()), "said of another child");
        town.did(town.by(new UUID(0, 0), null), known.event(town.ada));
        assertEquals(List.of("PERSON PEDAGOGUE [PEDAGOGUE] CHANGED a sample"), own(told()));
        town.uses.unbindToolUses(tool);
        assertEquals(List.of(), own(told()), "while the tool is not there");
    }

    private static List<String> own(List<String> told) {
        return told.stream().filter(use -> !use.contains("who has seen")).toList();
    }

    /** A tool with an action that may be known only when it says so. */
    private static final class Blind implements ToolUses {
        private final List<Told> known = new ArrayList<>();

        @Override
        public String area() {
            return "sample";
        }

        @Override
        public Use.Kind kind(String action) {
            return Use.Kind.CHANGED;
        }

        @Override
        public String what(String action, Locale language) {
            return "a sample";
        }

        @Override
        public Set<String> blind() {
            return Set.of("sample.secret.");
        }

        @Override
        public Collection<Told> told(Transaction tx, TenantId tenant, ChildId child) {
            return List.copyOf(known);
        }
    }
}
