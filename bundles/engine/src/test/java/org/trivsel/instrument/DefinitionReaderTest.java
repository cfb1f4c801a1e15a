package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Discontinue;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.LicenceTerms;
import org.trivsel.instrument.definition.LicenceTerms.Export;
import org.trivsel.instrument.definition.LicenceTerms.Kind;
import org.trivsel.instrument.definition.LicenceTerms.Print;
import org.trivsel.instrument.definition.LicenceTerms.Secrecy;

class DefinitionReaderTest {
    private final DefinitionReader reader = new DefinitionReader();

    private List<SourceFault> faults(String yaml) {
        return assertThrows(InvalidInstrument.class, () -> reader.read(yaml)).faults();
    }

    @Test
    void readsFormsPartsItemsAndRules() {
        Definition small = reader.read(Small.DEFINITION);
        assertEquals(List.of("young", "old", "oldest"), small.forms().stream().map(form -> form.id()).toList());
        assertEquals(List.of("p1", "a1", "a2", "a3", "a4", "a5"), small.forms().get(0).part("row").orElseThrow().items().stream().map(Item::id).toList());
        assertEquals(new Discontinue(2, 3), small.part("among").orElseThrow().discontinue().orElseThrow());
        Item boat = small.items().get("b1");
        assertEquals("Boat", boat.choice("boat").orElseThrow().name().in("en"), "a picture gives its choice a name");
        assertEquals("boat", boat.rightChoices().get(0).id());
        assertTrue(boat.nameHidden());
        assertEquals(6, small.band("middle").orElseThrow().from());
    }

    @Test
    void readsTheTermsOfALicence() {
        assertEquals(LicenceTerms.FREE, reader.read(Small.DEFINITION).licence());
        LicenceTerms strict = terms("{kind: per-use, certified: true, secret: {}}");
        assertEquals(new LicenceTerms(Kind.PER_USE, true, Optional.of(new Secrecy(Set.of(), Export.NONE))), strict);
        assertTrue(strict.needsGrant() && strict.isSecret() && !strict.prints(Print.FILLED) && strict.exports() == Export.NONE);
        LicenceTerms milder = terms("{kind: per-site, secret: {print: [filled], export: ids}}");
        assertTrue(milder.prints(Print.FILLED) && !milder.prints(Print.BLANK) && milder.exports() == Export.IDS && !milder.certified());
        LicenceTerms open = terms("{kind: per-period}");
        assertTrue(open.prints(Print.BLANK) && open.exports() == Export.TEXTS && !open.isSecret());
        for (String wrong : List.of("{kind: per-century}", "{certified: true}", "{kind: free, secret: {print: [screen]}}", "{kind: free, secret: {export: all}}",
                "{kind: free, secret: true}", "{kind: free, price: 5}")) {
            assertTrue(faults(Small.DEFINITION + "licence: " + wrong + "\n").get(0).path().startsWith("/licence"), wrong);
        }
    }

    private LicenceTerms terms(String terms) {
        return reader.read(Small.DEFINITION + "licence: " + terms + "\n").licence();
    }

    @Test
    void textsFallBackToALanguageTheReaderUnderstands() {
        var title = reader.read(Small.DEFINITION).title();
        assertEquals("Liten", title.in("nb-NO"));
        assertEquals("Small", title.in("de"));
        assertEquals("Lille", title.in("kl"));
    }

    @Test
    void theHashChangesWithTheTextAndNotWithLineEnds() {
        String hash = reader.read(Small.DEFINITION).hash();
        assertEquals(64, hash.length());
        assertEquals(hash, reader.read(Small.DEFINITION.replace("\n", "\r\n")).hash());
        assertNotEquals(hash, reader.read(Small.DEFINITION + "# x\n").hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "format: trivsel-instrument/1 | format: trivsel-instrument/2 | line 2, /format: must be the constant value 'trivsel-instrument/1', found \"trivsel-instrument/2\"",
        "version: 1.2.0 | version: 1.2 | line 4, /version",
        "released: 2026-01-01 | released: 2026-02-30 | line 5, /released: \"2026-02-30\" was found, a day of the calendar such as 2026-09-01 is allowed",
        "id: small | id: Small | line 3, /id: does not match the regex pattern",
        "{id: a1, kind: correct} | {id: a1, kind: corect} | line 19, /items/1/kind: does not have a value in the enumeration",
        "{id: a1, kind: correct} | {id: a1, kind: correct, colour: red} | line 19, /items/1: property 'colour' is not defined in the schema",
        "{id: a2, kind: correct} | {id: a1, kind: correct} | line 20, /items/2: a second item with id \"a1\" was found",
        "{id: a1, kind: correct} | {id: a1, kind: correct, max: 3} | line 19, /items/1/max: has no meaning for kind correct",
        "correct: boat, name-hidden | correct: house, name-hidden | line 24, /items/6/correct: \"house\" is no choice of this item; the choices are [bird, boat]",
        "choices: [boat, bird], correct: boat, name-hidden: true | choices: [boat], correct: boat | line 24, /items/6: 1 choices were found, a choice needs at least 2",
        "choices: [boat, bird], correct: boat, name-hidden: true | choices: [boat, car], correct: boat | /items/6/choices/1: there is no picture \"car\"; there are boat, bird",
        "choices: [boat, bird], correct: boat, name-hidden: true | choices: [boat, bird] | /forms/0/parts/1/items/0: item \"b1\" has no right choice",
        "{id: b3, kind: count, max: 10} | {id: b3, kind: count} | /items/8: max is missing, kind count needs it",
        "{id: b4, kind: words, open: true, max: 3} | {id: b4, kind: words, max: 3} | /items/9: neither choices nor open: true was found",
        "items: [b1, b2, b3, b4] | items: [b1, b2, b3, b5] | there is no item \"b5\"",
        "items: [b1, b2, b3, b4] | items: [b1, b2, b3, b3] | item \"b3\" stands twice in this form",
        "items: [b1, b2, b3, b4] | items: [b1, b2, b3] | /items/9: no form asks item \"b4\"",
        "items: [b1, b2, b3, b4] | items: [b1, b2, b3, b4, x2] | item \"x2\" is text, which never scores",
        "part: mixed, items: [b1, b2] | part: mixd, items: [b1, b2] | there is no part \"mixd\"",
        "from: 3y0m0d, before | from: 3y0m, before | /forms/0/ages/from: does not match",
        "before: 5y0m15d | before: 3y0m15d | /forms/1/ages: An age window must end after it begins",
        "wrong: 2, of: 3 | wrong: 2, of: 1 | /parts/2/discontinue: of is 1, it must be at least wrong, which is 2",
        "respondent: parent, context: true | respondent: parent | /parts/3: no scale counts part \"home\"",
        "parts: [among] | parts: [home] | /scales/2/parts/0: part \"home\" is context and never scores",
        "parts: [among] | parts: [amung] | /scales/2/parts/0: there is no part \"amung\"",
        "scales: [among] | scales: [amung] | /groups/1/scales/0: there is no scale \"amung\"",
        "bands: effort} | bands: efort} | there is no band set \"efort\"; there are effort",
        "to: 15 | to: 4 | /bands/0/bands/1/to: ends at 4, it must end above the band before it, 5",
        "to: 99 | to: 98 | /bands/0: the last band ends at 98, it must end at 99",
        "other-than: [da] | other-than: [dk] | /cautions/0/when/0/other-than/0: \"dk\" is no choice of item \"x1\"",
        "item: x3, at-least: 5 | item: x2, at-least: 5 | item \"x2\" is answered with no number",
        "languages: [da, en] | languages: [da, en, de] | no text in \"de\", which is listed among the complete languages",
        "title: {da: \"Lille\" | title: {da: &x \"Lille\", sv: *x | not readable as YAML: an alias (*x) was found, none is allowed",
        "id: small | id: small\\nid: big | not readable as YAML: Duplicate field 'id'"})
    void saysLinePathWhatWasFoundAndWhatIsAllowed(String right, String wrong, String message) {
        assertTrue(Small.DEFINITION.contains(right), right);
        String all = faults(Small.DEFINITION.replaceFirst(java.util.regex.Pattern.quote(right),
                java.util.regex.Matcher.quoteReplacement(wrong.replace("\\n", "\n")))).toString();
        assertTrue(all.contains(message), all);
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertEquals(2, faults(Small.DEFINITION.replace("{id: b3, kind: count, max: 10}", "{id: b3, kind: count}").replace("to: 99", "to: 98")).size());
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "[]", "'{'", "'a: b: c'"})
    void refusesWhatIsNoDefinition(String yaml) {
        assertTrue(!faults(yaml).isEmpty());
    }
}
