package org.trivsel.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivsel.access.Caller;
import org.trivsel.web.Request;

/** A request as a Site sees it. */
record PageRequest(Incoming incoming, Caller caller, Locale locale, Map<String, String> parameters, String csrfToken)
        implements Request {

    @Override
    public String path() {
        return incoming.path();
    }

    @Override
    public String pathParameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no parameter " + name);
        }
        return value;
    }

    @Override
    public Optional<String> query(String name) {
        return incoming.query().first(name);
    }

    @Override
    public Optional<String> field(String name) {
        return incoming.body().form().first(name);
    }

    @Override
    public List<String> fields(String name) {
        return incoming.body().form().all(name);
    }

    @Override
    public Optional<Upload> file(String name) {
        return incoming.body().uploads().stream().filter(upload -> upload.field().equals(name)).findFirst()
                .map(org.trivsel.platform.web.Upload::open);
    }

    @Override
    public Optional<String> header(String name) {
        return incoming.header(name);
    }

    @Override
    public String body() {
        return incoming.body().text();
    }

    @Override
    public boolean wantsFragment() {
        return incoming.wantsFragment();
    }
}
