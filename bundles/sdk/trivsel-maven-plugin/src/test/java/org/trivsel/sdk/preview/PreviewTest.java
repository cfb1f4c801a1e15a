package org.trivsel.sdk.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivsel.conformance.source.Declaration;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Sources;

/** The form in a browser: the right one for the age, in each language, and the answers scored with why. */
class PreviewTest {
    private static final String DEFINITION = Sources.MAIN + "instruments/instrument.yaml";
    private final SortedMap<String, byte[]> files = sample();
    private final Preview preview = start();

    @AfterEach
    void stop() {
        preview.close();
    }

    @Test
    void theFormForTheAgeInTheLanguage() throws Exception {
        String four = get("?age=4y2m0d&language=en");
        assertTrue(four.contains("<html lang=\"en\">"), four);
        assertTrue(four.contains("Form for age 4</h2>"), four);
        assertTrue(four.contains("Point to three dots") && !four.contains("Which number comes after four"), four);
        String five = get("?age=5y2m0d&language=da");
        assertTrue(five.contains("Skema for 5-årige</h2>") && five.contains("Hvilket tal kommer efter fire"), five);
        assertTrue(get("?age=5y2m0d&language=nb").contains("Hvilket tal kommer efter fire"), "Norwegian falls back to Danish");
    }

    @Test
    void everyAgeAndLanguageIsALinkThatShowsAForm() throws Exception {
        String page = get("");
        List<String> links = Pattern.compile("href=\"/(\\?[^\"]+)\"").matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
        assertTrue(links.size() >= 10, page);
        for (String link : links) {
            assertTrue(get(link).contains("method=\"post\""), link);
        }
    }

    @Test
    void tooYoungIsSaid() throws Exception {
        String page = get("?age=3y0m0d&language=en");
        assertFalse(page.contains("method=\"post\""), page);
        assertTrue(page.contains("Why this form"), page);
    }

    @Test
    void answersAreScoredAndExplained() throws Exception {
        String page = post("?age=4y0m0d&date=2026-03-10&language=en", "am-three=dots-3&am-most=dots-5&co-tiles=3");
        assertTrue(page.contains("<p>Raw score: 5</p><p>z: 0.70</p><p>Percentile: 76</p>"), page);
        assertTrue(page.contains("<strong>Well on the way</strong>"), page);
        assertTrue(page.contains("How it was worked out"), page);
        assertTrue(page.contains("value=\"dots-5\" checked"), "what was answered is still there");
        assertTrue(post("?age=4y0m0d&date=2026-03-10&language=en", "co-tiles=9").contains("out-of-range"), "a number that cannot be");
        assertTrue(post("?age=4y0m0d&date=2026-03-10&language=en", "co-tiles.missing=declined").contains("Number sense"), "missing answers");
    }

    @Test
    void everyKindOfItemHasFieldsThatAreScored() throws Exception {
        files.clear();
        files.put(DEFINITION, Files.readAllBytes(root().resolve("bundles/engine/src/test/resources/kinds/instrument.yaml")));
        String asked = "?age=4y0m0d&date=2026-03-10&language=en";
        String answers = "hop=alone&often=always&plays=group&run..1=4.2&run..2=3.9&grip.left.1=12&grip.right.1=11&read.correct=20&read.seconds=60&react.correct=10&react.seconds=12"
                + "&mood=7&room.r11=no&room.r12=no&room.r31=yes&room.r32=yes&babble.fully=2026-02-01&total=12.5&sound=a&note=x";
        for (String field : answers.split("&")) {
            assertTrue(get(asked).contains("name=\"" + field.split("=")[0] + "\""), field);
        }
        String page = post(asked, answers);
        for (String raw : List.of("Raw score: 7", "Raw score: 3.9", "Raw score: 12.5", "Raw score: 20.0")) {
            assertTrue(page.contains(raw), raw + " in " + page);
        }
    }

    @Test
    void aChangeIsThereWhenThePageIsLoadedAgainAndFaultsAreNamed() throws Exception {
        edit("Number sense", "Numbers so far");
        assertTrue(post("?age=4y0m0d&language=en", "co-tiles=3").contains("Numbers so far"));
        edit("correct: dots-3", "correct: dots-9");
        String page = get("");
        assertTrue(page.contains("cannot be shown yet") && page.contains(DEFINITION + ", line "), page);
    }

    @Test
    void picturesAreShownAndNothingElseIsReached() throws Exception {
        HttpResponse<String> picture = send(HttpRequest.newBuilder(URI.create(preview.address() + "picture?instrument=early-numbers&id=dots-3")).build());
        assertEquals(200, picture.statusCode());
        assertTrue(picture.body().contains("<circle"));
        assertEquals(404, send(HttpRequest.newBuilder(URI.create(preview.address() + "picture?instrument=early-numbers&id=..%2F..%2Fpom.xml")).build()).statusCode());
        assertEquals(404, send(HttpRequest.newBuilder(URI.create(preview.address() + "pom.xml")).build()).statusCode());
        assertTrue(get("?language=%22%3E%3Cscript%3E&sex=x&age=x&date=x").contains("<html lang=\"da\">"));
    }

    @Test
    void anotherSiteCannotReadItThroughItsOwnName() throws Exception {
        URI at = URI.create(preview.address());
        try (Socket socket = new Socket("localhost", at.getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.0\r\nHost: elsewhere.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertTrue(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).startsWith("HTTP/1.1 403"));
        }
    }

    private void edit(String from, String to) {
        String text = new String(files.get(DEFINITION), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), from);
        files.put(DEFINITION, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private String get(String query) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(preview.address() + query)).build()).body();
    }

    private String post(String query, String answers) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(preview.address() + query)).POST(HttpRequest.BodyPublishers.ofString(answers)).build()).body();
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Preview start() {
        try {
            return new Preview(() -> new Material(new Sources(files), new Declaration("early-numbers", "1.0.0", "org.sample", "Sample", Map.of(), List.of())), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("root"));
    }

    private static SortedMap<String, byte[]> sample() {
        try {
            SortedMap<String, byte[]> files = new TreeMap<>(Sources.of(root().resolve("bundles/sdk/archetype/src/main/resources/archetype-resources")).files());
            files.replaceAll((path, bytes) -> path.endsWith(".yaml") ? new String(bytes, StandardCharsets.UTF_8).replace("${artifactId}", "early-numbers").getBytes(StandardCharsets.UTF_8) : bytes);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
