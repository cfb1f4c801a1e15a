package org.trivsel.benchmarks.world;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.product.Server;

/** A person signed in at the pages. */
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final Server server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Browser(Server server) {
        this.server = server;
    }

    public static Browser signIn(Server server, String tenant, String username) throws IOException {
        Browser browser = new Browser(server);
        String form = "tenant=" + tenant + "&username=" + username + "&password=" + Server.PASSWORD + "&csrf=" + browser.csrf("/sign-in");
        browser.ask(browser.to("POST", "/sign-in").form(form)).expect(303);
        return browser;
    }

    public Request page(String path) {
        return to("GET", path).empty();
    }

    /** What a form of that page, or its script, sends along. */
    public String csrf(String path) throws IOException {
        Matcher csrf = CSRF.matcher(ask(page(path)).expect(200).body());
        if (!csrf.find()) {
            throw new IllegalStateException(path + " has no form as expected");
        }
        return csrf.group(1);
    }

    public Request.Builder to(String method, String path) {
        String all = cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        Request.Builder request = Request.to(method, path).header("Accept", "text/html");
        return all.isEmpty() ? request : request.header("Cookie", all);
    }

    private Server.Reply ask(Request request) throws IOException {
        Server.Reply reply = server.ask(request);
        for (String cookie : reply.cookies()) {
            int end = cookie.indexOf(';');
            String[] pair = cookie.substring(0, end < 0 ? cookie.length() : end).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return reply;
    }
}
