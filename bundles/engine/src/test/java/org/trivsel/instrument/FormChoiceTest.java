package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.definition.Form;

class FormChoiceTest {
    private static final LocalDate BIRTH = LocalDate.of(2020, 1, 1);

    private static FormChoice at(String date) {
        return Small.INSTRUMENT.chooseForm(BIRTH, LocalDate.parse(date));
    }

    @Test
    void takesTheFormWhoseWindowHoldsTheAge() {
        FormChoice.Chosen chosen = assertInstanceOf(FormChoice.Chosen.class, at("2023-01-01"));
        assertEquals("young", chosen.form().id());
        assertEquals("3y0m0d", chosen.age().toString());
    }

    @Test
    void takesTheFirstOfOverlappingFormsAndNamesTheOthers() {
        FormChoice.Chosen chosen = assertInstanceOf(FormChoice.Chosen.class, at("2023-12-15"));
        assertEquals("young", chosen.form().id());
        assertEquals("old", chosen.alternatives().stream().map(Form::id).reduce("", String::concat));
    }

    @Test
    void leavesOutTheDayItEndsBefore() {
        assertEquals("old", assertInstanceOf(FormChoice.Chosen.class, at("2024-01-01")).form().id());
        assertEquals("old", assertInstanceOf(FormChoice.Chosen.class, at("2025-01-15")).form().id());
        assertEquals(new FormChoice.NoForm(Age.parse("5y0m15d")), at("2025-01-16"));
    }

    @Test
    void saysThatAChildIsTooYoungTooOldOrNotBorn() {
        assertEquals(new FormChoice.TooYoung(Age.parse("2y11m30d"), Age.parse("3y0m0d")), at("2022-12-31"));
        assertEquals(new FormChoice.TooOld(Age.parse("7y0m0d"), Age.parse("7y0m0d")), at("2027-01-01"));
        assertEquals(new FormChoice.NotBorn(), at("2019-12-31"));
    }

    @Test
    void isPutInASentence() {
        assertEquals("Barnet er 2 år 11 md. 30 dage og for ungt. Det yngste skema er til børn fra 3 år 0 md. 0 dage.",
                Wording.in("da").reason(at("2022-12-31")));
        assertEquals("Young, because the child is 3 years 0 months 1 day old. The form is for children from 3 years 0 months 0 days "
                + "to before 4 years 0 months 0 days.", Wording.in("en").reason(at("2023-01-02")));
    }
}
