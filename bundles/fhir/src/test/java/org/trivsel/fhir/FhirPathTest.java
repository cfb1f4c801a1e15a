package org.trivsel.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.definition.Form;

/** The npm package fhirpath comes to the totals of our engine, with missing answers, reasons for them, and items that rules left out. */
class FhirPathTest {
    private static final int OF_EACH_FORM = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theExpressionsComeToTheRawScoresOfOurEngine() throws IOException, InterruptedException {
        Random random = new Random(11);
        List<Taken> all = new ArrayList<>();
        ArrayNode cases = JSON.createArrayNode();
        for (Source source : Samples.ALL) {
            for (Form form : source.definition().forms()) {
                ObjectNode one = cases.addObject();
                one.set("questionnaire", new QuestionnaireWriter(source, form).write());
                ArrayNode responses = one.putArray("responses");
                for (int i = 0; i < OF_EACH_FORM; i++) {
                    Taken taken = Taken.by(source, form, random, false);
                    all.add(taken);
                    responses.add(taken.withoutScores());
                }
            }
        }
        List<String> lines = node(cases);
        assertEquals(all.size(), lines.size());
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < lines.size(); i++) {
            JsonNode totals = JSON.readTree(lines.get(i));
            compared += totals.size();
            different.addAll(all.get(i).differences(totals));
        }
        assertEquals(List.of(), different.stream().limit(20).toList(), () -> different.size() + " totals differ");
        assertTrue(compared > 1000, "only " + compared + " totals were compared");
    }

    private static List<String> node(JsonNode cases) throws IOException, InterruptedException {
        Path file = Files.createTempFile("cases", ".json");
        Path out = Files.createTempFile("totals", ".jsonl");
        Files.writeString(file, cases.toString());
        Process process = new ProcessBuilder("node", "src/test/js/fhirpath.mjs", file.toString()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        int code = process.waitFor();
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertEquals(0, code, () -> String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
        Files.delete(file);
        Files.delete(out);
        return lines;
    }
}
