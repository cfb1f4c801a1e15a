package org.trivsel.platform.runner;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivsel.access.Caller;
import org.trivsel.web.Request;

/** A request with the path parameters, fields and headers given. */
record GivenRequest(Map<String, String> parameters, Map<String, List<String>> form, Map<String, String> headers, String body, Locale locale)
        implements Request {
    static GivenRequest of(String... path) {
        return new GivenRequest(pairs(path), Map.of(), Map.of(), "", Locale.forLanguageTag("da"));
    }

    GivenRequest with(Map<String, List<String>> fields) {
        return new GivenRequest(parameters, fields, headers, body, locale);
    }

    GivenRequest sending(String json, String ifMatch) {
        return new GivenRequest(parameters, form, Map.of("If-Match", ifMatch), json, locale);
    }

    GivenRequest in(String language) {
        return new GivenRequest(parameters, form, headers, body, Locale.forLanguageTag(language));
    }

    private static Map<String, String> pairs(String... texts) {
        Map<String, String> pairs = new java.util.HashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            pairs.put(texts[i], texts[i + 1]);
        }
        return Map.copyOf(pairs);
    }

    @Override
    public Caller caller() {
        return People.AMINA;
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public String pathParameter(String name) {
        return Optional.ofNullable(parameters.get(name)).orElseThrow();
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(parameters.get("?" + name));
    }

    @Override
    public Optional<String> field(String name) {
        return fields(name).stream().findFirst();
    }

    @Override
    public List<String> fields(String name) {
        return form.getOrDefault(name, List.of());
    }

    @Override
    public Optional<Upload> file(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
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
