package org.trivsel.platform.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Instruments;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.problem.Forbidden;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Route;

/** Attacks on the items of an instrument that keeps them secret: pages, answers, pictures, sounds and paper. */
class SecretItemsTest {
    private static final String BASE = "/tools/sample/assessments";
    private static final GivenRequest DRAFT = GivenRequest.of("assessment", OneDraft.ID.toString(), "item", "boat", "picture", "boat", "instrument", "sample",
            "version", "1.0.0");
    private static final List<String> TELLING = List.of("/{assessment}/item/{item}", "/{assessment}/overview", "/{assessment}/answers", "/{assessment}/form",
            "/{assessment}/pictures/{picture}", "/pictures/{instrument}/{version}/{picture}");

    private final MemoryLicences licences = new MemoryLicences();

    @Test
    void whoIsNotCertifiedSeesNoPageOfItAndIsToldWhy() {
        licences.certified = false;
        for (String path : TELLING) {
            Forbidden refusal = assertThrows(Forbidden.class, () -> get("{kind: free, certified: true, secret: {print: [filled]}}", path), path);
            assertTrue(List.of("not-certified", "items-secret").contains(refusal.code()), path + " " + refusal.code());
        }
    }

    @Test
    void whoOnlyReadsSeesNoPageOfSecretItems() {
        licences.assesses = false;
        for (String path : TELLING) {
            assertEquals("items-secret", assertThrows(Forbidden.class, () -> get("{kind: free, secret: {print: [filled]}}", path), path).code());
        }
    }

    @Test
    void whoMayGiveItSeesAllButWhatTheLicenceDoesNotLetBePrinted() {
        String terms = "{kind: free, certified: true, secret: {}}";
        String page = html(get(terms, "/{assessment}/item/{item}"));
        assertTrue(page.contains("data-item=\"boat\""), page);
        assertTrue(page.contains("tv-run__main tv-noprint"), "the page of a draft is left out on paper as well");
        assertFalse(page.contains("/form\""), page);
        assertEquals("items-secret", assertThrows(Forbidden.class, () -> get(terms, "/{assessment}/form")).code());
        assertEquals("items-secret", assertThrows(Forbidden.class, () -> blank(terms)).code());
        String printable = "{kind: free, secret: {print: [filled]}}";
        html(get(printable, "/{assessment}/form"));
        assertThrows(Forbidden.class, () -> blank(printable));
        html(blank("{kind: free, secret: {print: [blank]}}"));
        assertThrows(Forbidden.class, () -> get("{kind: free, secret: {print: [blank]}}", "/{assessment}/form"));
    }

    @Test
    void aPictureOfASecretItemIsKeptByNoCache() {
        assertFalse(assertInstanceOf(Response.File.class, get("{kind: free, secret: {}}", TELLING.get(5))).cacheable());
        assertTrue(assertInstanceOf(Response.File.class, get("{kind: per-use, certified: true}", TELLING.get(5))).cacheable());
    }

    @Test
    void whereNothingIsSecretAllIsAsItWas() {
        licences.assesses = false;
        html(get("{kind: per-use}", "/{assessment}/form"));
        html(blank("{kind: per-use}"));
    }

    private Response get(String terms, String path) {
        List<Route> routes = pages(terms).routes("sample", BASE);
        return routes.stream().filter(route -> route.method() == Method.GET && route.pattern().equals(BASE + path)).findFirst().orElseThrow().handler().handle(DRAFT);
    }

    private Response blank(String terms) {
        RunnerPages pages = pages(terms);
        pages.routes("sample", BASE);
        return pages.blankForm(GivenRequest.of(), "sample", "one");
    }

    private RunnerPages pages(String terms) {
        MemoryPlatform nowhere = new MemoryPlatform("sample");
        return new RunnerPages(new OneDraft(), new Terms(terms), new OneChild(), nowhere, nowhere, licences);
    }

    private static String html(Response response) {
        StringBuilder page = new StringBuilder();
        try {
            assertInstanceOf(Response.Bare.class, response).body().writeTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    /** The sample on other terms. */
    private static final class Terms implements Instruments {
        private final SampleInstruments sample = new SampleInstruments();
        private final Instrument instrument;

        Terms(String terms) {
            try (InputStream in = Sample.class.getResourceAsStream("/sample.yaml")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                instrument = Instrument.of(new DefinitionReader().read(text + "\nlicence: " + terms + "\n"), List.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Instrument> newest(String id) {
            return Optional.of(instrument);
        }

        @Override
        public List<Instrument> own() {
            return List.of(instrument);
        }

        @Override
        public Optional<Instrument> newest(Caller caller, String id) {
            return Optional.of(instrument);
        }

        @Override
        public Optional<Instrument> version(String id, String version) {
            return Optional.of(instrument);
        }

        @Override
        public Optional<String> toolOf(String id) {
            return Optional.of("sample");
        }

        @Override
        public Optional<byte[]> picture(String id, String version, String picture) {
            return sample.picture(id, version, picture);
        }
    }
}
