package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.AnswerFault.Code;

class AnswerCheckTest {
    private static List<AnswerFault> check(String json) {
        return Small.INSTRUMENT.check("young", Small.answers(json));
    }

    @Test
    void acceptsWhatFits() {
        assertEquals(List.of(), Small.INSTRUMENT.check("young", Small.young("{'p1':'bird','x1':['da'],'x2':'Hej','x3':7}")));
        assertEquals(List.of(), check("{}"));
        assertEquals(List.of(), check("{'a1':{'missing':'declined'},'b1':{'missing':'not-seen'},'x2':{'missing':'not-asked'}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'zz':1} | UNKNOWN_ITEM", "{'a1':2} | OUT_OF_RANGE", "{'a1':'boat'} | WRONG_TYPE", "{'a1':['x']} | WRONG_TYPE",
        "{'b1':'house'} | UNKNOWN_CHOICE", "{'b1':1} | WRONG_TYPE", "{'b3':11} | OUT_OF_RANGE", "{'b3':-1} | OUT_OF_RANGE",
        "{'b4':'x'} | WRONG_TYPE", "{'b4':['']} | TOO_LONG", "{'x1':['xx']} | UNKNOWN_CHOICE", "{'x2':'123456789012345678901'} | TOO_LONG",
        "{'x2':1} | WRONG_TYPE"})
    void namesWhatDoesNotFit(String json, Code code) {
        assertEquals(List.of(code), check(json).stream().map(AnswerFault::code).toList());
    }

    @Test
    void limitsHowManyWordsAndHowLong() {
        Map<String, Answer> many = Map.of("b4", new Answer.Words(java.util.Collections.nCopies(101, "x")));
        assertEquals(Code.TOO_MANY, Small.INSTRUMENT.check("young", many).get(0).code());
        Map<String, Answer> lengthy = Map.of("b4", Answer.words("x".repeat(61)));
        assertEquals(Code.TOO_LONG, Small.INSTRUMENT.check("young", lengthy).get(0).code());
    }

    @Test
    void saysWhatWasFoundAndWhatIsAllowed() {
        assertEquals("b1: unknown-choice, found \"house\", allowed one of boat, bird, or {\"missing\": a code}", check("{'b1':'house'}").get(0).toString());
    }
}
