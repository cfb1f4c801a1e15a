package org.trivsel.language.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.Picture;

class SampleInstrumentTest {
    private static final Definition DEFINITION = Sample.INSTRUMENT.definition();

    static List<Form> forms() {
        return DEFINITION.forms();
    }

    static List<Picture> pictures() {
        return List.copyOf(DEFINITION.pictures().values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2020-02-29", "2021-03-31", "2021-10-30"})
    void everyDayFrom2y10mToBefore6y10mHasExactlyOneForm(LocalDate birth) {
        LocalDate first = birth.plusMonths(34);
        LocalDate after = birth.plusMonths(82);
        assertInstanceOf(FormChoice.TooYoung.class, Sample.INSTRUMENT.chooseForm(birth, first.minusDays(1)));
        assertInstanceOf(FormChoice.TooOld.class, Sample.INSTRUMENT.chooseForm(birth, after.plusDays(1)));
        for (LocalDate day = first.plusDays(1); day.isBefore(after); day = day.plusDays(1)) {
            FormChoice.Chosen chosen = assertInstanceOf(FormChoice.Chosen.class, Sample.INSTRUMENT.chooseForm(birth, day));
            assertEquals(List.of(), chosen.alternatives());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormHasFortyScoredItemsAndSomeToPractise(Form form) {
        long scored = form.parts().stream().filter(part -> !part.part().context())
                .flatMap(part -> part.items().stream()).filter(item -> !item.practice()).count();
        assertEquals(40, scored);
        assertTrue(form.items().stream().filter(Item::practice).count() >= 3);
        assertTrue(form.part("parents").orElseThrow().part().context());
    }

    @Test
    void noScaleCountsInBothGroups() {
        Set<String> seen = new HashSet<>();
        for (Group group : DEFINITION.groups()) {
            group.scales().forEach(scale -> assertTrue(seen.add(scale), scale));
        }
        assertEquals(2, DEFINITION.groups().size());
    }

    @Test
    void bandsAreCutAfterPercentile5And15() {
        assertEquals(List.of(5, 15, 99), DEFINITION.bands().get(0).bands().stream().map(band -> band.to()).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theRightChoiceIsNotAlwaysInTheSamePlace(Form form) {
        for (FormPart part : form.parts()) {
            List<Item> choices = part.items().stream().filter(item -> item.kind() == ItemKind.CHOICE && !item.rightChoices().isEmpty()
                    && item.rightChoices().size() == 1 && !item.practice()).toList();
            Set<Integer> places = new HashSet<>();
            choices.forEach(item -> places.add(item.choices().indexOf(item.rightChoices().get(0))));
            assertTrue(choices.size() < 3 || places.size() > 1, form.id() + " " + part.part().id());
        }
    }

    @Test
    void namesAreHiddenWhereTheyWouldBeTheAnswer() {
        for (Item item : DEFINITION.items().values()) {
            boolean asksForTheName = item.id().startsWith("voc-") || item.id().startsWith("say-") && !item.pictures().isEmpty()
                    || item.id().startsWith("com-");
            assertEquals(asksForTheName || item.id().matches("let-[a-z]"), item.nameHidden(), item.id());
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureIsThereAndHoldsNothingButShapes(Picture picture) {
        String svg = Sample.text("instruments/" + picture.file());
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 168\">"), picture.id());
        assertFalse(svg.matches("(?s).*(<script|<style|style=|href|url\\(|<image|<foreignObject|on[a-z]+=).*"), picture.id());
        assertTrue(svg.length() < 4000, picture.id());
    }

    @Test
    void everyPictureIsUsed() {
        Set<String> used = new HashSet<>();
        for (Item item : DEFINITION.items().values()) {
            used.addAll(item.pictures());
            item.choices().forEach(choice -> choice.picture().ifPresent(used::add));
        }
        assertEquals(DEFINITION.pictures().keySet(), used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en", "nb", "de"})
    void whatStaffAndParentsReadIsThereInEveryLanguage(String language) {
        assertTrue(DEFINITION.title().has(language) && DEFINITION.notice().has(language));
        DEFINITION.pictures().values().forEach(picture -> assertTrue(picture.name().has(language), picture.id()));
        DEFINITION.parts().forEach(part -> assertTrue(part.title().has(language) && part.instruction().has(language), part.id()));
        DEFINITION.scales().forEach(scale -> assertTrue(scale.title().has(language), scale.id()));
        DEFINITION.cautions().forEach(caution -> assertTrue(caution.text().has(language), caution.id()));
        for (Item item : DEFINITION.forms().get(0).part("parents").orElseThrow().items()) {
            assertTrue(item.prompt().has(language), item.id());
            item.choices().forEach(choice -> assertTrue(choice.name().has(language), item.id() + " " + choice.id()));
        }
    }

    @Test
    void everyItemSaysWhatToDo() {
        for (Item item : DEFINITION.items().values()) {
            assertFalse(item.say().isEmpty() && item.prompt().isEmpty(), item.id());
            for (Choice choice : item.choices()) {
                assertNotNull(choice.name().in("da"));
                assertFalse(choice.name().isEmpty(), item.id() + " " + choice.id());
            }
        }
    }
}
