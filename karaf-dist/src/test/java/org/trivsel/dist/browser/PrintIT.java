package org.trivsel.dist.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Distribution;

/** Forms, results and the overview of a group on paper, from a printer without colours. */
class PrintIT {
    /** What is seen of the page, in its order. */
    private static final String WORDS = """
            () => {
              const words = [];
              const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const around = walker.currentNode.parentElement;
                if (around.checkVisibility({visibilityProperty: true}) && !around.closest('.tv-sr, svg title')) {
                  words.push(...walker.currentNode.data.split(/\\s+/).filter(word => word));
                }
              }
              return words;
            }""";
    private static final String CONTROLS = """
            [...document.querySelectorAll('nav, header.tv-bar, button, .ds-button, input, select, textarea, form, dialog')]
              .filter(it => it.checkVisibility()).map(it => it.outerHTML.slice(0, 120))""";
    /** What belongs to that which follows it. */
    private static final String HEADS =
            "[...document.querySelectorAll('main h1, main h2, main h3, main summary, main thead tr, .tv-sheet__part > p')].map(it => it.textContent)";
    /** A sign of so many bars and the number beside it, for each need. */
    private static final String NEEDS = "[...document.querySelectorAll('.tv-matrix tbody .tv-cell')]"
            + ".map(it => it.dataset.e + ' ' + [...it.querySelectorAll('rect[data-on]')].filter(bar => bar.checkVisibility()).length)";

    /** Title, and what is told of child, date, version and printing. */
    private static final String HEAD = "[...document.querySelectorAll('.tv-printhead p, .tv-printhead dt, .tv-printhead dd')].map(it => it.textContent)";
    private static final int LONGEST_FORM = 8;
    private static final int LONGEST_RESULT = 6;
    /** Seventy rows, some of them on two lines. */
    private static final int LONGEST_GROUP = 9;

    @Test
    void aBlankFormHasRoomForTheNameOnEachSheet() {
        try (Visit visit = pedagogue()) {
            visit.open("/tools/language");
            visit.open(visit.page.locator("main a[href$='/blank']").first().getAttribute("href"));
            assertHeaded(visit.page, List.of("Barn", "Dato"), print(visit.page, "form-blank"), LONGEST_FORM);
        }
    }

    @Test
    void aFilledFormAndAResultNameTheChildOnEachSheet() {
        try (Visit visit = pedagogue()) {
            openGroup(visit);
            String result = visit.page.locator("main .tv-matrix tbody a[href^='/tools/language/assessments/']").first().getAttribute("href");
            visit.open(result);
            String child = visit.page.locator(".tv-eyebrow a").first().textContent();
            assertFalse(child.isBlank());
            assertHeaded(visit.page, List.of(child, "Dato"), print(visit.page, "result"), LONGEST_RESULT);
            visit.open(result + "/form");
            assertHeaded(visit.page, List.of(child, "Dato"), print(visit.page, "form-filled"), LONGEST_FORM);
        }
    }

    @Test
    void theOverviewOfAGroupShowsNeedsWithoutColoursAndItsHeadOnEachSheet() {
        try (Visit visit = pedagogue()) {
            openGroup(visit);
            List<?> needs = (List<?>) visit.page.evaluate(NEEDS);
            assertTrue(needs.stream().anyMatch(it -> it.equals("2 2")) && needs.stream().anyMatch(it -> it.equals("3 3")), needs::toString);
            assertTrue(needs.stream().allMatch(it -> List.of("0 0", "1 0", "2 2", "3 3").contains(it)), needs::toString);
            // As many children as there are in a large group.
            visit.page.evaluate("""
                    for (const row of [...document.querySelectorAll('.tv-matrix tbody tr'), ...document.querySelectorAll('.tv-matrix tbody tr')]) {
                      row.parentElement.append(row.cloneNode(true));
                      row.parentElement.append(row.cloneNode(true));
                    }""");
            Paper paper = print(visit.page, "group");
            assertHeaded(visit.page, visit.page.locator(".tv-matrix thead tr").last().locator("th").allTextContents(), paper, LONGEST_GROUP);
            paper.sheets().forEach(sheet -> assertTrue(sheet.isLandscape()));
        }
    }

    private static Visit pedagogue() {
        return new Visit(Distribution.shared()).signIn("strandby", "pedagogue");
    }

    private static void openGroup(Visit visit) {
        visit.open("/tools/language");
        visit.open(visit.page.locator("main a[href*='/tools/language/groups/']").first().getAttribute("href"));
    }

    /** Sheets come apart: each has the head of the page with its facts, and these words. */
    private static void assertHeaded(Page page, List<String> words, Paper paper, int most) {
        List<String> heads = Stream.concat(words.stream(), strings(page.evaluate(HEAD)).stream()).map(Paper::squeezed).toList();
        assertTrue(paper.sheets().size() > 1 && paper.sheets().size() <= most, () -> paper.sheets().size() + " sheets");
        for (Paper.Sheet sheet : paper.sheets()) {
            String read = Paper.squeezed(String.join("", sheet.lines()));
            assertEquals(List.of(), heads.stream().filter(word -> !read.contains(word)).toList(), () -> sheet.number() + ": " + sheet.lines());
        }
    }

    /** All words are on paper, and nothing that is of use on a screen only. */
    static Paper print(Page page, String name) {
        List<String> heads = strings(page.evaluate(HEADS));
        Paper paper = Paper.print(page, Path.of("target", "screenshots", name + ".pdf"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        List<String> words = strings(page.evaluate(WORDS));
        assertEquals(List.of(), strings(page.evaluate(CONTROLS)), name);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        assertEquals(List.of(), paper.faults(heads), name);
        String text = paper.text();
        assertEquals(List.of(), words.stream().filter(word -> !text.contains(Paper.squeezed(word))).toList(), name + " lacks words");
        return paper;
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
