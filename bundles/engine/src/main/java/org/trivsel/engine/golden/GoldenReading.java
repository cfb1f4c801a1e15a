package org.trivsel.engine.golden;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.UnreadableAnswers;
import org.trivsel.instrument.golden.GoldenCase;

/** Puts worked cases together. */
public final class GoldenReading {
    private static final AnswerCodec ANSWERS = new AnswerCodec();
    private final Place root;

    public GoldenReading(Place root) {
        this.root = root;
    }

    /** The cases; throws with all faults when there are any. */
    public List<GoldenCase> cases() {
        List<GoldenCase> cases = root.each("cases").stream().map(this::one).toList();
        root.faults().raise();
        return cases;
    }

    private GoldenCase one(Place at) {
        Place expect = at.at("expect");
        Map<String, String> expected = new TreeMap<>();
        collect(expected, expect.at("scales"), "scale:");
        collect(expected, expect.at("groups"), "group:");
        Place verdicts = expect.at("verdicts");
        verdicts.keys().forEach(id -> expected.put("verdict:" + id, verdicts.text(id)));
        if (expect.has("next")) {
            expected.put("next", expect.text("next"));
        }
        return new GoldenCase(root.text("instrument"), root.text("version"), at.text("name"), new Subject(at.date("born"), at.date("on"), Sex.ofId(at.text("sex")), setting(at.at("setting"))),
                expect.text("form"), answers(at), expected, list(expect, "cautions"), list(expect, "skipped"));
    }

    private static Map<String, Answer> answers(Place at) {
        try {
            return at.has("answers") ? ANSWERS.read(at.at("answers").json()) : Map.of();
        } catch (UnreadableAnswers e) {
            at.at("answers").fault(e.getMessage());
            return Map.of();
        }
    }

    private static Setting setting(Place at) {
        Map<Key, String> keys = new EnumMap<>(Key.class);
        at.keys().forEach(id -> Key.ofId(id).ifPresent(key -> keys.put(key, at.text(id))));
        Map<String, String> facts = new TreeMap<>();
        at.at("facts").keys().forEach(id -> facts.put(id, at.at("facts").text(id)));
        return new Setting(keys, at.optional("language"), at.has("gestation") ? Optional.of(at.number("gestation", 0)) : Optional.empty(), facts);
    }

    private static void collect(Map<String, String> expected, Place scores, String prefix) {
        for (String id : scores.keys()) {
            Place score = scores.at(id);
            for (String measure : score.keys()) {
                expected.put(prefix + id + ":" + measure, score.text(measure));
            }
        }
    }

    private static Optional<List<String>> list(Place at, String key) {
        return at.has(key) ? Optional.of(at.texts(key)) : Optional.empty();
    }
}
