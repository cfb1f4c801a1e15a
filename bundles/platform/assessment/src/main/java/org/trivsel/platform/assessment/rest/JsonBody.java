package org.trivsel.platform.assessment.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/**
 * A JSON object that was sent. Members are taken one by one; whatever is wrong is collected and told at once, without repeating values. What is
 * nested is passed over and handed on as it was written: whoever reads it looks whether something is in it twice.
 * Belongs to one thread.
 */
final class JsonBody {
    private static final int SHOWN = 60;
    private static final int MOST_DIGITS = 9;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).maxNumberLength(40).maxNameLength(200).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final Map<String, Member> members;
    private final List<String> known = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private JsonBody(Map<String, Member> members) {
        this.members = members;
    }

    /** @throws Invalid when it is no JSON object */
    static JsonBody of(@Nullable String body) {
        if (body == null || body.isBlank()) {
            throw new Invalid("body", "json-missing", "A JSON object is needed here; nothing was sent.");
        }
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Invalid("body", "json-object", "A JSON object is needed here; something else was sent.");
            }
            return new JsonBody(members(parser, body));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Invalid("body", "json-malformed", "This is not JSON"
                    + (at == null ? "." : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A member that must be there, made of a string. @param form said to the caller when it does not fit, such as {@code a date} */
    <T> @Nullable T needed(String name, String form, Function<String, T> parse) {
        known.add(name);
        Member member = members.get(name);
        if (member == null) {
            faults.add(new Fault(name, "json-missing", "The field " + name + " is needed: " + form + "."));
            return null;
        }
        return parsed(name, member, form, parse);
    }

    /** A member made of a string, or null when it is missing. */
    <T> @Nullable T optional(String name, String form, Function<String, T> parse) {
        known.add(name);
        Member member = members.get(name);
        return member == null ? null : parsed(name, member, form, parse);
    }

    /** A member that is a whole number of at most nine digits, or null when it is missing. */
    @Nullable Integer number(String name) {
        known.add(name);
        Member member = members.get(name);
        if (member != null && (member.token() != JsonToken.VALUE_NUMBER_INT || member.text().length() > MOST_DIGITS)) {
            faults.add(wrong(name, "a whole number"));
            return null;
        }
        return member == null ? null : Integer.valueOf(member.text());
    }

    /** All members, which are strings, by name. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, member) -> {
            known.add(name);
            if (member.token() == JsonToken.VALUE_STRING) {
                texts.put(name, member.text());
            } else {
                faults.add(wrong(visible(name), "a text"));
            }
        });
        return texts;
    }

    /** A member that is true or false; false when it is missing. */
    boolean flag(String name) {
        known.add(name);
        Member member = members.get(name);
        if (member == null) {
            return false;
        }
        if (member.token() != JsonToken.VALUE_TRUE && member.token() != JsonToken.VALUE_FALSE) {
            faults.add(wrong(name, "true or false"));
        }
        return member.token() == JsonToken.VALUE_TRUE;
    }

    /** A member that is an object, as it was written. */
    Optional<String> object(String name) {
        known.add(name);
        Member member = members.get(name);
        if (member == null) {
            return Optional.empty();
        }
        if (member.token() != JsonToken.START_OBJECT) {
            faults.add(wrong(name, "a JSON object"));
        }
        return Optional.of(member.text());
    }

    /** Call when all has been taken. @throws Invalid when anything was wrong or is not known */
    void end() {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                faults.add(new Fault(visible(name), "json-unknown-field", "This field is not known here. Known: " + String.join(", ", known) + "."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private <T> @Nullable T parsed(String name, Member member, String form, Function<String, T> parse) {
        if (member.token() == JsonToken.VALUE_STRING) {
            try {
                return parse.apply(member.text());
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                // Named below; the exception's own words may repeat the value.
            }
        }
        faults.add(wrong(name, form));
        return null;
    }

    private static Fault wrong(String name, String form) {
        return new Fault(name, "json-value", "The field " + name + " must be " + form + ".");
    }

    private static Map<String, Member> members(JsonParser parser, String body) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            int begin = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            boolean nested = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
            String text = nested ? body.substring(begin, (int) parser.currentLocation().getCharOffset()) : parser.getText();
            if (members.put(name, new Member(token, text)) != null) {
                throw new JsonParseException(parser, "A member is there twice");
            }
        }
        if (parser.nextToken() != null) {
            throw new Invalid("body", "json-malformed", "One JSON object is allowed; something follows it.");
        }
        return members;
    }

    /** Names come from outside: short and on one line. */
    private static String visible(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "...";
    }

    /** @param text of a string its content, of an object or list the JSON as written */
    private record Member(JsonToken token, String text) {
    }
}
