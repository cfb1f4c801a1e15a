package org.trivsel.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a definition FHIR and SDC have no words for. It stands in the resource, for people in a sentence and for machines as the definition says it. */
enum Unsaid {
    FORM("For which ages, and for whom else, this form is meant is decided before it is chosen; FHIR has no element for it.", "form"),
    NORMS("Percentiles, z and other standard scores are looked up in norm packs, which are published apart; only raw scores are calculated here."),
    ADMINISTRATION("About whom, in which part of the year and how often it may be given.", "administration"),
    BANDS("Names for stretches of scores; most go by percentile, which is not calculated here.", "bands"),
    GROUPS("Scales are taken together by the mean of their z, which needs norms.", "groups"),
    CAUTIONS("Sentences that help to read a result, called for by answers.", "cautions"),
    CONCLUSIONS("Conclusions drawn from scores, answers and facts by rules, or by a person.", "facts", "verdicts", "ladders"),
    PRESENTATION("How results are shown, what is said about them to whom, and what may be set beside them.",
            "charts", "activities", "feedback", "comparability", "sheet"),
    MEDIA("Pictures and sounds are files of the instrument and do not come with this resource.", "pictures", "sounds", "name-hidden"),
    LANGUAGES("The languages in which the texts are complete.", "languages"),
    LICENCE("On what terms it may be used.", "licence"),
    WITHHELD("The publisher keeps the items secret. What they are is not in this resource, and it cannot be read back into a definition."),
    NOTICE("What every reader of a result must be told.", "notice"),
    RESPONDENT("Who answers, and whether what is answered here is for information only and never scored.", "respondent", "context"),
    DISCONTINUE("After so many wrong answers the rest of the part is not asked. Who fills this in must stop by hand, and mark what was not asked with the"
            + " extension left-out; else it counts as missing.", "discontinue"),
    START("Children of some ages begin later; what lies before is credited or asked backwards. What the rule left out is marked in a response with the extension"
            + " left-out.", "start", "basal"),
    GATE("The part is asked only when enough points were earned in an earlier part. What was not asked is marked with the extension left-out.", "gate"),
    COUNTS_AS_WRONG("These reasons for a missing answer count as a wrong answer; a response gives the reason with the extension missing.", "counts-as-wrong"),
    WORDING("Which of what is said to the child and what the adult is to do is shown as the text, and what is said to other respondents.",
            "shown", "prompt", "prompt-for"),
    PRACTICE("Shows how it is done; never scores.", "practice"),
    CHOICES("Pictures, sounds and anchors of the choices.", "looks"),
    TAKING("Which of several trials and sides counts, what is made of correct answers and seconds, and what a value earns. The variable of the item says the"
            + " same as FHIRPath.", "trials", "sides", "take", "across", "cuts", "gives"),
    ZONES("Names for stretches of the ruler.", "zones"),
    INDICATOR_LEVELS("The level each indicator belongs to.", "levels-of"),
    RULE("The rule that the expression is made from.", "parts", "missing", "items", "method", "decimals", "bands", "levels"),
    NO_EXPRESSION("There is no expression for this number: its rule cannot be said exactly in FHIRPath for this form."),
    ROUTED("An item that an earlier answer leaves out counts as missing unless a response marks it with the extension left-out."),
    NONE_TICKED("That nothing was ticked, which is an answer, looks like no answer unless a response gives the extension missing with none-ticked."),
    ASK_WHEN("When the item is asked.", "ask-when");

    private final String words;
    private final List<String> keys;

    Unsaid(String words, String... keys) {
        this.words = words;
        this.keys = List.of(keys);
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    /** Says it on an element, with what of its keys the definition has here; nothing when it has none. */
    void on(ObjectNode element, JsonNode definition) {
        ObjectNode found = Fhir.object();
        keys.stream().filter(definition::has).forEach(key -> found.set(key, definition.get(key)));
        if (!found.isEmpty()) {
            say(element, found);
        }
    }

    /** Says it on an element. */
    void on(ObjectNode element) {
        say(element, null);
    }

    private void say(ObjectNode element, @Nullable JsonNode definition) {
        var parts = Fhir.extend(element, Fhir.NOT_SAID).putArray("extension");
        parts.addObject().put("url", "rule").put("valueCode", id());
        parts.addObject().put("url", "words").put("valueString", words);
        if (definition != null) {
            parts.addObject().put("url", "definition").put("valueString", definition.toString());
        }
    }
}
