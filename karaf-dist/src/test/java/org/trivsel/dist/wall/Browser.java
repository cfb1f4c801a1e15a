package org.trivsel.dist.wall;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the pages: keeps cookies, sends forms with the token that belongs to them. Belongs to one thread. */
final class Browser {
    static final String SESSION = "trivsel-session";
    private static final Pattern COOKIE = Pattern.compile("([^=]+)=([^;]*)");
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

    private final Function<Call, Reply> server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Function<Call, Reply> server) {
        this.server = server;
    }

    static Browser of(Product product, Person person) {
        Browser browser = new Browser(product::send);
        Reply reply = browser.signIn(person.tenant(), person.username(), Product.PASSWORD);
        if (reply.status() != 303) {
            throw new AssertionError("Not signed in: " + reply);
        }
        product.scrutiny().belongs(browser.cookie(SESSION), person.tenant());
        return browser;
    }

    Reply signIn(String tenant, String username, String password) {
        return signIn(Map.of("tenant", tenant, "username", username, "password", password));
    }

    Reply signIn(Map<String, String> fields) {
        return post("/sign-in", csrf("/sign-in"), fields);
    }

    Reply get(String path) {
        return send(Call.get(path));
    }

    /** As a form of ours. */
    Reply post(String path, Map<String, String> fields) {
        return post(path, csrf("/me"), fields);
    }

    Reply post(String path, String csrf, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrf", csrf);
        return send(Call.of("POST", path).form(all));
    }

    /** The token that forms on this page send along. */
    String csrf(String page) {
        Matcher token = CSRF.matcher(get(page).text());
        if (!token.find()) {
            throw new AssertionError("No token on " + page);
        }
        return token.group(1);
    }

    /** Of a page as it would be for everybody: the tokens of forms differ. */
    static String withoutTokens(String page) {
        return page.replaceAll("((?:value|content)=\")[A-Za-z0-9_-]{43,}\"", "$1(token)\"");
    }

    Reply send(Call call) {
        Reply reply = server.apply(cookies.isEmpty() ? call : call.header("Cookie", header()));
        reply.headers().allValues("Set-Cookie").forEach(this::keep);
        return reply;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private void keep(String header) {
        Matcher cookie = COOKIE.matcher(header);
        if (cookie.find()) {
            cookies.put(cookie.group(1), cookie.group(2));
        }
        cookies.values().removeIf(String::isEmpty);
    }

    private String header() {
        StringBuilder header = new StringBuilder();
        cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        return header.toString();
    }
}
