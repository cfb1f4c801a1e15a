package org.trivsel.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.definition.Form;
import org.trivsel.testlib.Chromium;

/** LHC-Forms, in a browser, comes to the totals of our engine. Its forms know neither reasons for missing answers nor rules that leave items out. */
class FormsTest {
    private static final int OF_EACH_FORM = 8;
    private static final int TRIES = 400;
    private static final int PATIENCE = 120_000;
    private static final Set<Use> ENTERED = EnumSet.of(Use.SCORED, Use.UNANSWERED);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void lhcFormsComesToTheRawScoresOfOurEngine() throws JsonProcessingException {
        List<String> different = new ArrayList<>();
        int sets = 0;
        try (Page page = Chromium.running().newPage()) {
            page.setDefaultTimeout(PATIENCE);
            page.route("**/*", FormsTest::serve);
            page.navigate("http://forms.test/");
            page.waitForFunction("() => window.LForms && LForms.Util && LForms.FHIR && LForms.LFormsData");
            Random random = new Random(17);
            for (Source source : Samples.ALL) {
                for (Form form : source.definition().forms()) {
                    JsonNode questionnaire = new QuestionnaireWriter(source, form).write();
                    page.evaluate("text => { window.questionnaire = JSON.parse(text); }", questionnaire.toString());
                    for (Taken taken : entered(source, form, random)) {
                        Object found = page.evaluate("text => totals(questionnaire, JSON.parse(text)).then(JSON.stringify)", taken.withoutScores().toString());
                        different.addAll(taken.differences(JSON.readTree((String) found)));
                        sets++;
                    }
                }
            }
        }
        assertEquals(List.of(), different.stream().limit(20).toList(), different.size() + " totals differ");
        assertTrue(sets >= 100, "only " + sets + " answer sets were compared");
    }

    private static List<Taken> entered(Source source, Form form, Random random) {
        List<Taken> entered = new ArrayList<>();
        for (int i = 0; i < TRIES && entered.size() < OF_EACH_FORM; i++) {
            Taken taken = Taken.by(source, form, random, true);
            if (taken.explanation().scales().stream().flatMap(scale -> scale.items().stream()).allMatch(item -> ENTERED.contains(item.use()))) {
                entered.add(taken);
            }
        }
        return entered;
    }

    private static void serve(Route route) {
        String path = java.net.URI.create(route.request().url()).getPath();
        Path file = path.equals("/") ? Path.of("src/test/js/forms.html") : Path.of("node_modules/lforms/dist").resolve(path.substring(1)).normalize();
        if (Files.isRegularFile(file)) {
            route.fulfill(new Route.FulfillOptions().setPath(file));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
