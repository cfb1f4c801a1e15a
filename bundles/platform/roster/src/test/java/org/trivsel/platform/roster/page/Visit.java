package org.trivsel.platform.roster.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.access.Caller;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Request;

/** A request of a test. @param file content of the field {@code file}, or null */
record Visit(Caller caller, Locale locale, String path, UUID subject, Map<String, String> query, Map<String, String> form, byte[] file,
        boolean wantsFragment) implements Request {

    static Visit of(Caller caller, UUID subject, Map<String, String> query) {
        return new Visit(caller, caller.locale(), "/imports", subject, query, Map.of(), null, false);
    }

    Visit in(String language) {
        return new Visit(caller, Locale.forLanguageTag(language), path, subject, query, form, file, wantsFragment);
    }

    Visit sending(byte[] content, Map<String, String> fields) {
        return new Visit(caller, locale, path, subject, query, fields, content, wantsFragment);
    }

    Visit byScript() {
        return new Visit(caller, locale, path, subject, query, form, file, true);
    }

    @Override
    public String pathParameter(String name) {
        return subject.toString();
    }

    @Override
    public UUID pathId(String name) {
        if (subject == null) {
            throw new NotFound();
        }
        return subject;
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.ofNullable(form.get(name));
    }

    @Override
    public List<String> fields(String name) {
        return field(name).stream().toList();
    }

    @Override
    public Optional<Upload> file(String name) {
        return Optional.ofNullable(file).map(content -> new Upload("C:\\lister\\børn 280822-1234.csv", content.length, new ByteArrayInputStream(content)));
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }

    @Override
    public String body() {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Override
    public String csrfToken() {
        return "csrf-1";
    }
}
