package org.trivsel.platform.web.children;

import java.util.List;
import java.util.Locale;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.site.Contributions;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Search from everywhere: children and places. */
final class SearchPage {
    static final String PATH = "/search";
    private static final int SHOWN = 10;
    private static final int LONGEST = 100;

    private final Children children;
    private final Contributions contributions;

    SearchPage(Children children, Contributions contributions) {
        this.children = children;
        this.contributions = contributions;
    }

    Response show(Request request) {
        SearchView view = view(request);
        return request.wantsFragment() ? new Response.Fragment(Pages.fill("part/found", request.locale(), view))
                : Pages.page(request, "search", "search.title", null, view);
    }

    private SearchView view(Request request) {
        Caller caller = request.caller();
        String q = request.query("q").map(text -> text.substring(0, Math.min(text.length(), LONGEST))).orElse("");
        boolean mayList = caller.has(Permission.CHILD_LIST);
        ChildPage found = mayList && !q.isEmpty() ? children.list(caller, new ChildQuery(null, q, null, SHOWN)) : new ChildPage(List.of(), null);
        Phrases say = Phrases.in(request.locale());
        return new SearchView(q, mayList, found.children().stream().map(child -> ChildrenPage.row(child, caller, say)).toList(),
                found.next() != null, places(caller, q.toLowerCase(request.locale())));
    }

    private List<Place> places(Caller caller, String q) {
        Locale locale = caller.locale();
        return contributions.places(caller).stream().filter(place -> place.title().toLowerCase(locale).contains(q)).toList();
    }
}
