package org.trivsel.engine.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Comparison;
import org.trivsel.instrument.definition.Conclusions;
import org.trivsel.instrument.definition.Conclusions.Fact;
import org.trivsel.instrument.definition.Conclusions.Ladder;
import org.trivsel.instrument.definition.Conclusions.Rung;
import org.trivsel.instrument.definition.Conclusions.Source;
import org.trivsel.instrument.definition.Conclusions.Test;
import org.trivsel.instrument.definition.Conclusions.Verdict;
import org.trivsel.instrument.definition.Conclusions.VerdictChoice;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;

/** Reads facts, verdicts and ladders. */
final class ConclusionReading {
    private static final String BAND = "band";
    private final Texts texts;
    private final Known known;
    private final List<BandSet> bands;
    private final ById<Fact> facts = new ById<>("fact");
    private final ById<Verdict> verdicts = new ById<>("verdict");

    ConclusionReading(Texts texts, Known known, List<BandSet> bands) {
        this.texts = texts;
        this.known = known;
        this.bands = bands;
    }

    Conclusions read(Place root) {
        for (Place at : root.each("facts")) {
            facts.add(at, at.text("id"), new Fact(at.text("id"), texts.read(at, "title"), "number".equals(at.text("type"))));
        }
        for (Place at : root.each("verdicts")) {
            verdicts.add(at, at.text("id"), verdict(at));
        }
        return new Conclusions(facts.all(), verdicts.all(), ladders(root.each("ladders")));
    }

    private Verdict verdict(Place at) {
        boolean human = "person".equals(at.text("by"));
        List<VerdictChoice> choices = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Place place : at.each("choices")) {
            if (!ids.add(place.text("id"))) {
                place.fault("a second choice with id \"" + place.text("id") + "\" was found, ids are used once");
            }
            if (human && (place.has("all") || place.has("any"))) {
                place.fault("a person decides this verdict, so no rule does; leave all and any out");
            }
            List<Test> tests = place.each(place.has("all") ? "all" : "any").stream().map(this::test).toList();
            choices.add(new VerdictChoice(place.text("id"), texts.read(place, "title"), place.has("all"), tests));
        }
        checkLast(at, human, choices);
        return new Verdict(at.text("id"), texts.read(at, "title"), human, List.copyOf(choices));
    }

    private static void checkLast(Place at, boolean human, List<VerdictChoice> choices) {
        for (int i = 0; !human && i < choices.size(); i++) {
            boolean last = i == choices.size() - 1;
            if (last != choices.get(i).tests().isEmpty()) {
                at.each("choices").get(i).fault(last ? "the last choice has a rule, so none might hold; give the last one no all or any"
                        : "a choice without all or any always holds, so those after it never would; it must stand last");
            }
        }
    }

    private Test test(Place at) {
        for (Source source : Source.values()) {
            if (at.has(source.id())) {
                Place id = at.at(source.id());
                check(at, source, id);
                return new Test(source, id.text(), score(at, source), comparison(at));
            }
        }
        at.fault("none of scale, group, fact, item and verdict was found, a test looks at one of them");
        return new Test(Source.FACT, "", "", comparison(at));
    }

    private void check(Place at, Source source, Place id) {
        switch (source) {
            case SCALE -> known.scale(id);
            case GROUP -> known.group(id);
            case FACT -> facts.find(id, id.text()).filter(fact -> fact.number() == at.has("any-of"))
                    .ifPresent(fact -> at.fault("fact \"" + fact.id() + "\" is " + (fact.number() ? "a number, compare it by at-least or at-most"
                            : "a word, compare it by any-of")));
            case ITEM -> known.items().find(id, id.text());
            case VERDICT -> verdicts.find(id, id.text()).ifPresent(verdict -> checkChoices(at, verdict));
        }
    }

    private static void checkChoices(Place at, Verdict verdict) {
        for (Place value : at.each("any-of")) {
            if (verdict.choices().stream().noneMatch(choice -> choice.id().equals(value.text()))) {
                value.fault("\"" + value.text() + "\" is no choice of verdict \"" + verdict.id() + "\"");
            }
        }
    }

    private String score(Place at, Source source) {
        if (source != Source.SCALE && source != Source.GROUP) {
            return "";
        }
        if (at.has("any-of")) {
            for (Place value : at.each("any-of")) {
                if (bands.stream().flatMap(set -> set.bands().stream()).noneMatch(band -> band.id().equals(value.text()))) {
                    value.fault("there is no band \"" + value.text() + "\"");
                }
            }
            return BAND;
        }
        String kind = at.optional("score").orElse(ScoreKind.RAW.id());
        if (source == Source.GROUP && kind.equals(ScoreKind.RAW.id())) {
            at.fault("a group has no raw score; set score to z or percentile");
        }
        return kind;
    }

    private static Comparison comparison(Place at) {
        if (at.has("any-of")) {
            return new Comparison.AnyOf(Set.copyOf(at.texts("any-of")));
        }
        if (at.has("at-least")) {
            return new Comparison.AtLeast(at.at("at-least").decimal());
        }
        return new Comparison.AtMost(at.has("at-most") ? at.at("at-most").decimal() : BigDecimal.ZERO);
    }

    private List<Ladder> ladders(List<Place> places) {
        ById<Ladder> ladders = new ById<>("ladder");
        for (Place at : places) {
            List<String> reached = at.texts("reached");
            List<Rung> rungs = at.each("steps").stream().map(place -> rung(place, reached)).toList();
            ladders.add(at, at.text("id"), new Ladder(at.text("id"), texts.read(at, "title"), reached, rungs));
        }
        return ladders.all();
    }

    private Rung rung(Place at, List<String> reached) {
        for (Place place : at.each("items")) {
            known.items().find(place, place.text()).ifPresent(item -> checkState(place, item, reached));
        }
        int needs = at.number("needs", at.texts("items").size());
        if (needs > at.texts("items").size()) {
            at.at("needs").fault(needs + " of " + at.texts("items").size() + " observations can never be reached");
        }
        return new Rung(at.text("id"), texts.read(at, "title"), at.texts("items"), needs);
    }

    private static void checkState(Place at, Item item, List<String> reached) {
        if (item.kind() != ItemKind.OBSERVATION) {
            at.fault("item \"" + item.id() + "\" is of kind " + item.kind().name().toLowerCase(Locale.ROOT) + ", a step is made of observations");
        } else if (reached.stream().noneMatch(state -> item.choice(state).isPresent())) {
            at.fault("item \"" + item.id() + "\" has none of the states " + reached + " that count as reached");
        }
    }
}
