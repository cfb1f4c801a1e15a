package org.trivsel.testlib;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivsel.access.Caller;
import org.trivsel.web.Request;

/** A request with parameters ({@code name}), query ({@code ?name}) and fields ({@code =name}) given in pairs. */
public record GivenRequest(Caller caller, Locale locale, Map<String, String> given) implements Request {
    public static GivenRequest by(Caller caller, String... pairs) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.put(pairs[i], pairs[i + 1]);
        }
        return new GivenRequest(caller, Locale.forLanguageTag("da"), Map.copyOf(given));
    }

    /** The same in another language. */
    public GivenRequest in(String language) {
        return new GivenRequest(caller, Locale.forLanguageTag(language), given);
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public String pathParameter(String name) {
        return Optional.ofNullable(given.get(name)).orElseThrow();
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(given.get("?" + name));
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.ofNullable(given.get("=" + name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public List<String> fields(String name) {
        return field(name).stream().toList();
    }

    @Override
    public Optional<Upload> file(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }

    @Override
    public String body() {
        return "";
    }

    @Override
    public String csrfToken() {
        return "csrf-token";
    }

    @Override
    public boolean wantsFragment() {
        return false;
    }
}
