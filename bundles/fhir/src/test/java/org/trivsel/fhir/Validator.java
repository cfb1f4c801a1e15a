package org.trivsel.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Questionnaire;

/** HAPI's validator, with nothing that asks the network. One for all tests: it is slow to make. */
final class Validator {
    private static final FhirContext CONTEXT = FhirContext.forR4();
    private static final PrePopulatedValidationSupport OURS = new PrePopulatedValidationSupport(CONTEXT);
    private static final FhirValidator VALIDATOR = validator();

    private Validator() { }

    private static FhirValidator validator() {
        ValidationSupportChain chain = new ValidationSupportChain(OURS, new DefaultProfileValidationSupport(CONTEXT),
                new CommonCodeSystemsTerminologyService(CONTEXT), new InMemoryTerminologyServerValidationSupport(CONTEXT));
        FhirInstanceValidator instance = new FhirInstanceValidator(chain);
        return CONTEXT.newValidator().registerValidatorModule(instance);
    }

    /** Makes a Questionnaire known, so that responses to it are held against it. */
    static void know(JsonNode questionnaire) {
        OURS.addResource(CONTEXT.newJsonParser().parseResource(Questionnaire.class, questionnaire.toString()));
    }

    static List<String> errors(JsonNode resource) {
        return VALIDATOR.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage()).toList();
    }

    static List<String> warnings(JsonNode resource) {
        return VALIDATOR.validateWithResult(resource.toString()).getMessages().stream()
                .filter(message -> message.getSeverity() == ResultSeverityEnum.WARNING)
                .map(message -> message.getLocationString() + ": " + message.getMessage()).toList();
    }
}
