package org.trivsel.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.ItemKind;

/** What is exported comes back, and what comes from elsewhere is read or refused. */
class RoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aFormComesBackAsItWas() {
        List<String> lost = new ArrayList<>();
        for (Source source : Samples.ALL) {
            if (source.definition().forms().size() == 1) {
                Form form = source.definition().forms().get(0);
                ObjectNode written = new QuestionnaireWriter(source, form).write();
                Definition back = new DefinitionReader().read(new QuestionnaireReader().read(written));
                same(source.definition(), back, lost);
            }
        }
        assertEquals(List.of(), lost);
    }

    private static void same(Definition before, Definition after, List<String> lost) {
        before.items().forEach((id, item) -> compare(before.id() + " item " + id, item, after.items().get(id), lost));
        compare(before.id() + " parts", before.parts(), after.parts(), lost);
        compare(before.id() + " forms", before.forms(), after.forms(), lost);
        compare(before.id() + " scales", before.scales(), after.scales(), lost);
        compare(before.id() + " rest", List.of(before.id(), before.version(), before.released(), before.languages(), before.title(), before.purpose(), before.notice(),
                before.pictures(), before.sounds(), before.groups(), before.bands(), before.cautions(), before.administration(), before.conclusions(),
                before.presentation()),
                List.of(after.id(), after.version(), after.released(), after.languages(), after.title(), after.purpose(), after.notice(), after.pictures(),
                        after.sounds(), after.groups(), after.bands(), after.cautions(), after.administration(), after.conclusions(), after.presentation()), lost);
    }

    private static void compare(String what, Object before, Object after, List<String> lost) {
        if (!before.equals(after)) {
            lost.add(what + " was " + before + " and is " + after);
        }
    }

    @Test
    void aForeignFormIsRead() throws JsonProcessingException {
        Definition read = new DefinitionReader().read(new QuestionnaireReader().read(json("""
                {"resourceType": "Questionnaire", "name": "Mood", "language": "en", "title": "Mood", "status": "draft", "item": [
                  {"linkId": "1", "text": "This week", "type": "group", "item": [
                    {"linkId": "1.1", "text": "Joy?", "type": "choice", "answerOption": [
                      {"valueCoding": {"code": "LA1", "display": "Often"}}, {"valueCoding": {"code": "LA2", "display": "Never"}}]},
                    {"linkId": "1.2", "text": "Tell more", "type": "text",
                     "enableWhen": [{"question": "1.1", "operator": "=", "answerCoding": {"code": "LA1"}}]}]}]}
                """)));
        assertEquals("mood", read.id());
        assertEquals(ItemKind.CHOICE, read.items().get("1-1").kind());
        assertEquals(1, read.items().get("1-2").askWhen().size());
        assertEquals(false, read.administration().scored());
    }

    @Test
    void whatCannotBeReadIsRefusedWithPathAndRemedy() throws JsonProcessingException {
        JsonNode foreign = json("""
                {"resourceType": "Questionnaire", "name": "Mood", "language": "en", "title": "Mood", "status": "draft", "item": [
                  {"linkId": "1", "text": "This week", "type": "group", "item": [
                    {"linkId": "2", "text": "A file", "type": "attachment"}, {"linkId": "3", "text": "How many", "type": "integer"}]},
                  {"linkId": "4", "text": "Alone", "type": "boolean"}]}
                """);
        List<String> faults = assertThrows(UnreadableQuestionnaire.class, () -> new QuestionnaireReader().read(foreign)).faults();
        assertEquals(List.of("/item/0/item/0/type", "/item/0/item/1/type", "/item/1"), faults.stream().map(fault -> fault.substring(0, fault.indexOf(':'))).toList());
    }

    @Test
    void anExpressionThatSaysAnotherThingThanItsRuleIsRefused() throws JsonProcessingException {
        Source source = Samples.of("scoring");
        String written = new QuestionnaireWriter(source, source.definition().forms().get(0)).write().toString();
        JsonNode changed = json(written.replace("%missing > 0 or", "%missing > 5 or"));
        List<String> faults = assertThrows(UnreadableQuestionnaire.class, () -> new QuestionnaireReader().read(changed)).faults();
        assertEquals(true, faults.get(0).contains("calculatedExpression"), faults::toString);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
