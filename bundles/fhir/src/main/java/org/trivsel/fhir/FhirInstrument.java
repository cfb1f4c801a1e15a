package org.trivsel.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.definition.Form;

/** An instrument as FHIR R4. Immutable and safe for use by many threads. */
public final class FhirInstrument {
    private final Source source;

    FhirInstrument(Source source) {
        this.source = source;
    }

    /**
     * @param yaml the text of the definition
     * @throws org.trivsel.instrument.InvalidInstrument when it cannot be used
     */
    public static FhirInstrument of(String yaml) {
        return new FhirInstrument(Source.of(yaml));
    }

    /**
     * One form as a Questionnaire, of the items as much as the licence lets go into a file. What FHIR and SDC have no words for stands in it with the extension {@code urn:trivsel:fhir:not-said}.
     *
     * @throws IllegalArgumentException when the definition has no such form
     */
    public ObjectNode questionnaire(String form) {
        Form found = source.definition().form(form).orElseThrow(() -> new IllegalArgumentException("There is no form \"" + form + "\""));
        return new Withholding(source.definition().licence()).questionnaire(new QuestionnaireWriter(source, found).write());
    }

    /** All forms, as a Bundle of Questionnaires. */
    public ObjectNode bundle() {
        ObjectNode bundle = Fhir.object().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        for (Form form : source.definition().forms()) {
            entries.addObject().put("fullUrl", source.url(form.id())).set("resource", questionnaire(form.id()));
        }
        return bundle;
    }

    /**
     * A result as a Bundle: the QuestionnaireResponse with answers, as far as the licence lets them go into a file, and raw scores, and an Observation for each score with what the norms said.
     *
     * @param explanation of an outcome of this version of the instrument
     * @param answers that led to it
     */
    public ObjectNode result(Explanation explanation, Map<String, Answer> answers, About about) {
        ObjectNode bundle = Fhir.object().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        entries.addObject().put("fullUrl", "urn:uuid:" + about.id()).set("resource", response(explanation, answers, about));
        new ObservationWriter(source, explanation.outcome(), about).write(entries);
        return bundle;
    }

    /** The QuestionnaireResponse alone. */
    public ObjectNode response(Explanation explanation, Map<String, Answer> answers, About about) {
        return new Withholding(source.definition().licence()).response(new ResponseWriter(source, explanation, answers, about).write());
    }
}
