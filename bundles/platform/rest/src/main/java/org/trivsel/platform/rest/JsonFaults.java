package org.trivsel.platform.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.trivsel.problem.Fault;

/** Says what is wrong with a JSON body, without repeating its values. */
final class JsonFaults {
    private JsonFaults() {
    }

    static Fault describe(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new Fault(path(unknown), "json-unknown-field",
                    "The field " + quoted(unknown.getPropertyName()) + " is not known here" + at(unknown) + ". Known: " + known(unknown) + ".");
        }
        if (failure instanceof ValueInstantiationException || failure instanceof InvalidNullException) {
            return value((JsonMappingException) failure);
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        if (failure instanceof JsonMappingException mapping && !(mapping.getCause() instanceof JsonProcessingException)) {
            return value(mapping);
        }
        return malformed(failure);
    }

    private static Fault mismatch(MismatchedInputException mismatch) {
        if (mismatch.getPath().isEmpty() && mismatch.getMessage().startsWith("No content")) {
            return new Fault("body", "json-missing", "A JSON body is needed here; none was sent.");
        }
        return value(mismatch);
    }

    private static Fault value(JsonMappingException failure) {
        return new Fault(path(failure), "json-value", "The value of " + path(failure) + " is missing or has not the form it must have" + at(failure) + ".");
    }

    private static Fault malformed(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return new Fault("body", "json-too-deep", "The JSON is nested too deep, or a name or number in it is too long" + at(failure) + ".");
        }
        return new Fault("body", "json-malformed", "This is not JSON" + at(failure) + ".");
    }

    private static String at(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String path(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + visible(step.getFieldName()))
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> ids = unknown.getKnownPropertyIds();
        return ids == null ? "none" : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return "'" + visible(name) + "'";
    }

    /** Names come from outside: short and on one line. */
    private static String visible(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}]", "?");
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "...";
    }
}
