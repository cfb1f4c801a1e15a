package org.trivsel.platform.web.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Form;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.text.Texts;
import org.trivsel.trust.DataPolicy;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.Trust;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Publishers, their keys, and what is asked of data. What cannot be used comes back as it was typed, with what is wrong. */
final class TrustPages {
    static final String PUBLISHERS = OperatorPages.TOOLS + "/publishers";
    static final String POLICY = OperatorPages.TOOLS + "/data-policy";
    private static final int SIZE = 50;
    private static final String CERTIFICATE = "certificate";
    private static final String REASON = "reason";
    /** Where a conflict is shown. */
    private static final Map<String, String> FIELDS = Map.of("name-taken", "name", "key-taken", CERTIFICATE, "revoked-already", REASON, "in-use", REASON);

    private final Access access;
    private final Trust trust;

    TrustPages(Access access, Trust trust) {
        this.access = access;
        this.trust = trust;
    }

    Response all(Request request) {
        return list(request, 200, PUBLISHERS, List.of());
    }

    Response add(Request request) {
        Caller operator = operator(request);
        return act(() -> at(trust.add(operator, text(request, "name"), text(request, CERTIFICATE))), request,
                refusal -> list(request, refusal.status(), PUBLISHERS, refusal.wrongs()));
    }

    Response decide(Request request) {
        Caller operator = operator(request);
        return act(() -> {
            trust.decide(operator, isTicked(request, "unsigned"), text(request, REASON));
            return PUBLISHERS;
        }, request, refusal -> list(request, refusal.status(), POLICY, refusal.wrongs()));
    }

    Response one(Request request) {
        return show(request, 200, null, List.of());
    }

    Response addKey(Request request) {
        Caller operator = operator(request);
        UUID publisher = id(request);
        return act(() -> at(trust.addKey(operator, publisher, text(request, CERTIFICATE))), request,
                refusal -> show(request, refusal.status(), null, refusal.wrongs()));
    }

    Response revoke(Request request) {
        Caller operator = operator(request);
        UUID publisher = id(request);
        String key = text(request, "key");
        return act(() -> at(trust.revoke(operator, publisher, key, isTicked(request, "compromised"), text(request, REASON))), request,
                refusal -> show(request, refusal.status(), key, refusal.wrongs()));
    }

    private static Response act(Act act, Request request, Function<Refusal, Response> refused) {
        try {
            return new Response.Redirect(act.run());
        } catch (Invalid e) {
            return refused.apply(new Refusal(e.status(), wrongs(request, e.faults())));
        } catch (Conflict e) {
            return refused.apply(new Refusal(e.status(), wrongs(request, List.of(new Fault(FIELDS.getOrDefault(e.code(), REASON), e.code(), e.getMessage())))));
        }
    }

    /** @param of path of the form that was sent */
    private Response list(Request request, int status, String of, List<Wrong> wrongs) {
        Caller operator = operator(request);
        UUID after = request.queryId("after").orElse(null);
        List<Publisher> found = trust.publishers(operator, after, SIZE + 1);
        List<Publisher> page = found.size() > SIZE ? found.subList(0, SIZE) : found;
        TrustWords words = new TrustWords(request.locale(), operator.tenant().zone());
        DataPolicy policy = trust.policy(operator);
        boolean adding = of.equals(PUBLISHERS);
        PublishersView view = new PublishersView(page.stream().map(words::row).toList(),
                found.size() > SIZE ? PUBLISHERS + "?after=" + page.get(SIZE - 1).id() : null,
                form(request, PUBLISHERS, adding ? typed(request) : Map.of(), adding ? wrongs : List.of()), policy, words.policy(policy),
                form(request, POLICY, adding ? Map.of() : typed(request), adding ? List.of() : wrongs));
        return page(request, status, Pages.texts(request.locale()).get("trust.title"), "publishers", view);
    }

    /** @param key the one that was to be revoked, or null */
    private Response show(Request request, int status, @Nullable String key, List<Wrong> wrongs) {
        Publisher publisher = trust.publisher(operator(request), id(request));
        TrustWords words = new TrustWords(request.locale(), request.caller().tenant().zone());
        String path = PUBLISHERS + "/" + publisher.id();
        List<PublisherView.Key> keys = publisher.keys().stream().map(one -> words.key(one,
                form(request, path + "/revoke", one.fingerprint().equals(key) ? typed(request) : Map.of(), one.fingerprint().equals(key) ? wrongs : List.of()))).toList();
        PublisherView view = new PublisherView(publisher.name(), keys,
                form(request, path + "/keys", key == null ? typed(request) : Map.of(), key == null ? wrongs : List.of()));
        return page(request, status, publisher.name(), "publisher", view);
    }

    private static Form form(Request request, String path, Map<String, String> values, List<Wrong> wrongs) {
        return new Form(path, request.csrfToken(), values, List.of(), wrongs);
    }

    /** A private key does not come back: it is on its way out of as many places as can be. */
    private static Map<String, String> typed(Request request) {
        Map<String, String> typed = new LinkedHashMap<>();
        List.of("name", CERTIFICATE, REASON, "unsigned", "compromised").forEach(field -> typed.put(field, text(request, field)));
        typed.computeIfPresent(CERTIFICATE, (field, text) -> text.contains("PRIVATE KEY") ? "" : text);
        return typed;
    }

    private static List<Wrong> wrongs(Request request, List<Fault> faults) {
        Texts t = Pages.texts(request.locale());
        return faults.stream().map(fault -> new Wrong(fault.where(), t.get("trust.wrong." + fault.code()))).toList();
    }

    private static Response page(Request request, int status, String title, String template, Object view) {
        return new Response.Page(status, title, OperatorPages.TOOLS, Pages.fill(template, request.locale(), view));
    }

    private static String at(Publisher publisher) {
        return PUBLISHERS + "/" + publisher.id();
    }

    private static UUID id(Request request) {
        return request.pathId("publisher");
    }

    private static String text(Request request, String field) {
        return request.field(field).orElse("");
    }

    private static boolean isTicked(Request request, String field) {
        return request.field(field).filter("yes"::equals).isPresent();
    }

    private Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }

    /** @return where to go then */
    @FunctionalInterface
    private interface Act {
        String run();
    }

    private record Refusal(int status, List<Wrong> wrongs) {
    }
}
