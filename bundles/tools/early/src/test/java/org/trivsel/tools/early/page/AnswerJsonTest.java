package org.trivsel.tools.early.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.tools.early.sheet.Document;
import org.trivsel.tools.early.sheet.Sign;

class AnswerJsonTest {
    private static final Document BEFORE = new Document(Map.of(Sign.JOINS, 3, Sign.JOY, 4), 5, "Set");

    @Test
    void whatIsNotNamedStaysAndNullTakesBack() {
        assertEquals(new Document(Map.of(Sign.JOINS, 1, Sign.CALM, 2), null, "Set"),
                AnswerJson.changed(BEFORE, "{\"mark-joins\":1,\"mark-joy\":null,\"mark-calm\":2,\"position\":null}"));
        assertEquals(BEFORE, AnswerJson.changed(BEFORE, "{}"));
        assertEquals("", AnswerJson.changed(BEFORE, "{\"observation\":null}").observation());
    }

    @Test
    void whatIsShownIsWhatIsTaken() {
        assertEquals(BEFORE, AnswerJson.changed(Document.EMPTY, AnswerJson.of(BEFORE).toString()));
        assertEquals("{}", AnswerJson.of(Document.EMPTY).toString());
    }

    @Test
    void allThatCannotBeUsedIsNamed() {
        String change = "{\"mark-joins\":5,\"mark-unheard\":1,\"position\":\"4\",\"observation\":\"" + "x".repeat(4001) + "\",\"revision\":1,\"mark-joy\":2}";
        Invalid wrong = assertThrows(Invalid.class, () -> AnswerJson.changed(BEFORE, change));
        assertEquals(List.of("mark-joins", "mark-unheard", "position", "observation", "revision"), wrong.faults().stream().map(Fault::where).toList());
        for (String text : List.of("", "[]", "null", "{", "{} {}", "1")) {
            assertThrows(Invalid.class, () -> AnswerJson.changed(BEFORE, text), text);
        }
    }
}
