package org.trivsel.dist.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trivsel.dist.Distribution;
import org.trivsel.dist.EmptyTool;
import org.trivsel.platform.lifecycle.testlib.SigningKey;

/** No page breaks a rule of WCAG 2.2 AA: on a tablet for each role that sees something of its own on it, on a phone and in the dark for one of them. */
class AccessibilityIT {
    /** Of a municipality that speaks Danish, of one that speaks Norwegian, and of whoever runs it all. */
    private static final List<String[]> PEOPLE = List.of(new String[] {"strandby", "pedagogue"}, new String[] {"fjordvik", "leader"},
            new String[] {"strandby", "leader"}, new String[] {"strandby", "administration"}, new String[] {"system", "operator"});
    /** As many cores as a small machine has. */
    private static final int SIDE_BY_SIDE = 2;
    private static final String LIST = "Fornavn;Efternavn;Fødselsdato;Institution;Stue;Indmeldt\r\nAda;Prøve;01-02-2023;Findes ikke;Stuen;01-08-2024\r\n"
            + "Uden;;ikke en dato;Findes ikke;Stuen;\r\n";
    /** Addresses of all that leads somewhere, parts of pages included. */
    private static final String LINKS = "[...document.querySelectorAll('a[href],[hx-get]')].map(it => it.getAttribute('hx-get') ?? it.getAttribute('href'))";

    /** Of what kinds the elements are within one of them: what axe judges of an element hangs on these. */
    private static final String KINDS = """
            within => {
              const say = one => one.localName + '.' + one.getAttribute('class') + '[' + [...one.attributes].map(it => it.name).sort() + ']'
                + one.getAttribute('type') + one.getAttribute('role');
              return [...new Set([...document.querySelectorAll(within + ', ' + within + ' *')].map(one => say(one.parentElement ?? one) + '>' + say(one)))];
            }""";

    private final PageRoutes routes = PageRoutes.read();
    /** By kind of page. */
    private final Map<String, Set<Object>> examined = new ConcurrentHashMap<>();
    private final Set<String> visited = new ConcurrentSkipListSet<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    @Test
    void everyRouteHasARow() {
        assertEquals(PageRoutes.written(), routes.known(), "pages.csv says of each route where its page is");
    }

    /** All pages there are, each in several looks: on a machine that does other things as well it takes its time. */
    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void everyPageThatAnybodyCanGetTo() throws InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            for (Future<?> seen : people.invokeAll(PEOPLE.stream().map(person -> Executors.callable(() -> lookAround(person[0], person[1]))).toList())) {
                seen.get();
            }
        } finally {
            people.shutdownNow();
        }
        assertEquals(List.of(), List.copyOf(faults));
        assertEquals(routes.pages(), visited, "no way leads to a page of which there is a row");
    }

    @Test
    void theDoorAndThePagesThatSayNo() {
        try (Visit visit = new Visit(Distribution.shared())) {
            visit.open("/sign-in").assertAccessible("sign in");
            visit.page.locator("#tenant").fill("strandby");
            visit.page.locator("#username").fill("nobody");
            visit.page.locator("#password").fill("not the password");
            visit.then(() -> visit.page.keyboard().press("Enter")).assertAccessible("sign in refused");
            visit.signIn("strandby", "pedagogue").open("/there-is-nothing").assertAccessible("not found");
            visit.open("/me");
            visit.then(() -> visit.page.evaluate("const form = document.querySelector('main form[method=post]'); form.elements.csrf.value = 'old'; form.submit()"))
                    .assertAccessible("old page");
        }
    }

    private void lookAround(String tenant, String username) {
        try (Visit visit = new Visit(Distribution.shared()).signIn(tenant, username)) {
            makeSomethingToSee(visit, username);
            if (username.equals("pedagogue")) {
                deleteADraft(visit);
            } else if (username.equals("operator")) {
                installAVersion(visit);
                trustAPublisher(visit);
            }
            follow(visit, tenant + " " + username);
        }
    }

    /** A draft, a finished assessment, a list that waits to be taken over: their pages are found by those who may. */
    private static void makeSomethingToSee(Visit visit, String role) {
        if (role.equals("pedagogue")) {
            Taking.begin(visit, 0).answerAll(1);
            makeAPlan(visit);
        } else if (role.equals("administration")) {
            visit.open("/imports");
            visit.page.locator("#file").setInputFiles(new FilePayload("liste.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            visit.page.locator("main form button.ds-button").first().click();
            visit.page.waitForURL("**/imports/*");
        }
    }

    private static void makeAPlan(Visit visit) {
        visit.open("/children");
        visit.open(visit.page.locator("main a[href^='/children/']").first().getAttribute("href") + "/plan");
        visit.page.locator("main a[href^='/plans/new']").click();
        visit.page.locator("#begin-goal").fill("Leger med andre");
        visit.page.locator("main form button.ds-button").first().click();
        visit.page.waitForURL("**/plans/*");
    }

    /** No link leads to the page that says so. */
    private void deleteADraft(Visit visit) {
        Taking.begin(visit, 0);
        visit.open(URI.create(visit.page.url()).getPath().replaceAll("/assessments/([^/]+)/.*", "/assessments/$1/delete"));
        visit.page.locator("main form button.ds-button").first().click();
        visit.page.waitForURL("**/deleted");
        String kind = routes.at(URI.create(visit.page.url()).getPath()).orElseThrow();
        look(visit, kind, visited.add(kind));
    }

    /** While it is not installed, a version's page leads to one plan, and afterwards to the other. */
    private void installAVersion(Visit visit) {
        visit.open("/system/modules");
        visit.page.locator("#file").setInputFiles(new FilePayload("version.jar", "application/java-archive", EmptyTool.jar()));
        visit.page.locator("main form button.ds-button").first().click();
        visit.page.waitForURL("**/system/modules/*");
        look(visit, "a version that is kept", false);
        visit.open(URI.create(visit.page.url()).getPath() + "/install");
        String kind = routes.at(URI.create(visit.page.url()).getPath()).orElseThrow();
        look(visit, kind, visited.add(kind));
        visit.page.locator("main form button.ds-button").first().click();
        visit.page.waitForURL("**/system/modules/*");
        setItApart(visit);
    }

    private void setItApart(Visit visit) {
        visit.open("/system/apart");
        while (visit.page.locator("#version option[value^='empty-']").count() == 0) {
            visit.open("/system/apart");
        }
        visit.page.locator("#version").selectOption(String.valueOf(visit.page.locator("#version option[value^='empty-']").first().getAttribute("value")));
        visit.page.locator("main form button.ds-button").first().click();
        look(visit, "no reason was given", false);
        visit.page.locator("#reason").fill("Prøvet af en test");
        visit.page.locator("main form button.ds-button").first().click();
        visit.page.waitForURL("**/system/apart/*");
    }

    private static void trustAPublisher(Visit visit) {
        visit.open("/system/publishers");
        visit.page.locator("#name").fill("Prøveforlaget");
        visit.page.locator("#certificate").fill(SigningKey.of("Prøveforlaget").certificate());
        visit.page.locator("form[action='/system/publishers'] button.ds-button").click();
        visit.page.waitForURL("**/system/publishers/*");
    }

    /** One page of each kind. */
    private void follow(Visit visit, String who) {
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        Set<String> known = new HashSet<>(next);
        while (!next.isEmpty()) {
            visit.open(next.poll());
            // Where one is led to, when it was the way to a page only.
            String kind = routes.at(URI.create(visit.page.url()).getPath()).orElseThrow();
            known.add(kind);
            boolean first = visited.add(kind);
            if (hasMore(visit, kind, "html") || first) {
                look(visit, who + " " + kind, first);
            }
            for (Object link : (List<?>) visit.page.evaluate(LINKS)) {
                String address = String.valueOf(link);
                routes.at(address.replaceAll("[?#].*", "")).filter(known::add).ifPresent(found -> next.add(address));
            }
        }
    }

    /** Whether something on it is unlike all that was on such a page before, as another person saw it. */
    private boolean hasMore(Visit visit, String kind, String within) {
        return examined.computeIfAbsent(kind, key -> ConcurrentHashMap.newKeySet()).addAll((List<?>) visit.page.evaluate(KINDS, within));
    }

    /** With all that can be unfolded unfolded; what comes up in front of the page by itself. */
    private void look(Visit visit, String name, boolean first) {
        visit.page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })");
        faults.addAll(visit.faults(name));
        if (first) {
            faults.addAll(visit.faultsElsewhere(name));
        }
        int dialogs = visit.page.locator("dialog:not([open])").count();
        for (int i = 0; i < dialogs; i++) {
            visit.page.evaluate("number => document.querySelectorAll('dialog')[number].showModal()", i);
            if (hasMore(visit, "dialogs", "dialog[open]")) {
                faults.addAll(visit.faults(name + " dialog " + i));
            }
            visit.page.evaluate("number => document.querySelectorAll('dialog')[number].close()", i);
        }
    }
}
