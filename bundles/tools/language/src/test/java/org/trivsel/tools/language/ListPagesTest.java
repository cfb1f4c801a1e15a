package org.trivsel.tools.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.assessment.Due;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.Child;
import org.trivsel.web.Response;
import org.trivsel.web.Task;

/** Lists over many children, and what the start page takes from them. */
class ListPagesTest extends SiteTest {
    @Test
    void listsEverythingAgreedThatIsOpenWithTheChildAndAButton() {
        for (int i = 0; i < 55; i++) {
            post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim " + i, "=due",
                    today.plusDays(i).toString());
        }
        String page = page(get("/follow-ups", leader));
        assertTrue(page.contains("Rim 49") && page.contains("Noah &lt;Eksempel>") && page.contains("Fulgt op: Noah"), page);
        assertFalse(page.contains("Rim 50"));
        String next = page.replaceAll("(?s).*/follow-ups\\?after=([0-9a-f-]{36}).*", "$1");
        String further = page(get("/follow-ups", leader, "?after", next));
        assertTrue(further.contains("Rim 50") && further.contains("Rim 54") && !further.contains("Vis de næste"), further);
        List<Task> tasks = site.tasks(leader);
        assertEquals("/tools/language/follow-ups", tasks.stream().filter(one -> one.kind() == Task.Kind.MORE).findFirst().orElseThrow().path());
        String result = page(result(second, leader));
        assertTrue(result.contains("Vis ældre noter") && result.contains("Rim 54") && !result.contains("Rim 34<"), result);
    }

    @Test
    void aFollowUpOfWhatIsVoidOrOpenAgainIsStillListedAndClosed() {
        platform.tellOfVoided.clear();
        post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim hver dag", "=due", today.toString());
        platform.reopen(leader, second.id(), "Et svar var byttet om");
        String page = page(get("/follow-ups", leader));
        String note = page.replaceAll("(?s).*/follow-ups/([0-9a-f-]{36})/done.*", "$1");
        platform.voidBecause(leader, second.id(), "Forkert barn");
        assertEquals(new Response.Redirect("/tools/language/follow-ups"), post("/follow-ups/{note}/done", leader, "note", note));
        assertTrue(page(get("/follow-ups", leader)).contains("Ingen åbne aftaler"));
    }

    @Test
    void listsWhoIsDueSinceWhenAndUntilWhen() {
        Child karla = World.child(9, "Karla", LocalDate.of(2023, 1, 10));
        for (int i = 0; i < 60; i++) {
            platform.waiting.add(new Due(karla, "form-3"));
        }
        String page = page(get("/due", leader));
        assertTrue(page.contains("60 børn") && page.contains("Karla &lt;Eksempel>") && page.contains("10. november 2025"), page);
        assertEquals(50, page.split("Begynd vurderingen af", -1).length - 1);
        assertTrue(page.contains("/due?unit=&amp;cursor=50") && page.contains("<option value=\"" + World.GROUP.id()), page);
        assertEquals(10, page(get("/due", leader, "?cursor", "50")).split("Begynd vurderingen af", -1).length - 1);
        assertThrows(Invalid.class, () -> get("/due", leader, "?unit", "x"));
        Task more = site.tasks(leader).get(6);
        assertEquals(Task.Kind.MORE, more.kind());
        assertEquals("60 børn mangler en sprogvurdering", more.title());
        assertEquals("/tools/language/due", more.path());
        platform.large = true;
        assertTrue(page(get("/due", leader)).contains("Over 60 børn"));
        assertTrue(page(get("", leader)).contains("Over 60 børn"));
    }

    @Test
    void aGroupTooLargeToBeCountedSaysSoAndLeadsToTheList() {
        platform.large = true;
        String page = page(get("/groups/{unit}", leader, "unit", World.GROUP.id().toString()));
        assertTrue(page.contains("hverken tælles eller sorteres fra") && page.contains("/tools/language/due?unit=" + World.GROUP.id()), page);
        assertFalse(page.contains("tv-chip\""));
    }

    @Test
    void keepsANoteAndADayAndRemindsOfIt() {
        post("/assessments/{assessment}/notes", leader, "assessment", second.id().toString(), "=note", "Rim hver dag", "=due",
                today.plusDays(3).toString());
        assertTrue(page(result(second, leader)).contains("Rim hver dag"));
        Task task = site.tasks(leader).stream().filter(one -> one.kind() == Task.Kind.FOLLOW_UP).findFirst().orElseThrow();
        assertEquals(today.plusDays(3), task.until());
        assertEquals("Opfølgning for Noah <Eksempel>", task.title());
        assertEquals(302, status(post(task.act().path().replace("/tools/language", "").replaceAll("/[0-9a-f-]{36}/", "/{note}/").replace("?to=start", ""),
                leader, "note", task.act().path().replaceAll(".*/([0-9a-f-]{36})/.*", "$1"), "?to", "start")));
        assertFalse(site.tasks(leader).stream().anyMatch(one -> one.kind() == Task.Kind.FOLLOW_UP));
    }

    @Test
    void showsTheGroupWithWhoIsDueDraftAndDone() {
        platform.with(World.child(6, "Omar", today.minusMonths(45)), World.draft(21, World.child(6, "Omar", today.minusMonths(45)), today));
        platform.with(World.child(7, "Asta", today.minusMonths(60)),
                World.complete(22, World.child(7, "Asta", today.minusMonths(60)), today, 0.1, false));
        platform.with(World.child(8, "Liv", today.minusMonths(20)));
        String page = page(get("/groups/{unit}", leader, "unit", World.GROUP.id().toString()));
        for (String text : List.of("Alle 5", "Mangler 1", "Kladde 1", "Indsats", "Begynd vurderingen", "Fortsæt vurderingen",
                "Kan vurderes fra 2 år 10 md.", "ikke om børnene i forhold til hinanden", "Særlig indsats</span>")) {
            assertTrue(page.contains(text), text);
        }
        String due = page(get("/groups/{unit}", leader, "unit", World.GROUP.id().toString(), "?show=", "", "?show", "due"));
        assertTrue(due.contains("Ella"));
        assertFalse(due.contains("Omar"));
    }

    @Test
    void tellsWhatWaits() {
        platform.with(ella, World.draft(30, ella, today));
        platform.waiting.add(new Due(World.child(9, "Karla", today.minusMonths(40)), "form-3"));
        List<Task> tasks = site.tasks(leader);
        assertEquals(List.of(Task.Kind.DRAFT, Task.Kind.DUE), tasks.stream().map(Task::kind).toList());
        assertEquals("Sprogvurdering af Ella", tasks.get(0).title());
        assertTrue(tasks.get(0).done().all() > 30);
        assertTrue(tasks.get(1).until().isAfter(today));
    }

    private static int status(Response response) {
        return response instanceof Response.Redirect ? 302 : ((Response.Page) response).status();
    }
}
