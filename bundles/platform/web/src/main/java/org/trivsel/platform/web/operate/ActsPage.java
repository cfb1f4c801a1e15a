package org.trivsel.platform.web.operate;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.quarantine.LifecycleAct;
import org.trivsel.quarantine.Quarantine;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Everything that was done with tools and their versions. */
final class ActsPage {
    private static final String LOG = OperatorPages.TOOLS + "/log";
    private static final int SIZE = 50;
    /** Enough of a file's sha-256 to tell it from others. */
    private static final Pattern SHA_256 = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{52}\\b");

    private final Access access;
    private final Quarantine quarantine;

    ActsPage(Access access, Quarantine quarantine) {
        this.access = access;
        this.quarantine = quarantine;
    }

    Response all(Request request) {
        Caller operator = request.caller();
        access.require(operator, Permission.SYSTEM_OPERATE);
        Texts t = Pages.texts(request.locale());
        PointerWords words = new PointerWords(request.locale(), operator.tenant().zone());
        UUID after = request.queryId("after").orElse(null);
        List<LifecycleAct> found = quarantine.acts(operator, after, SIZE + 1);
        List<LifecycleAct> page = found.size() > SIZE ? found.subList(0, SIZE) : found;
        List<ActsView.Row> rows = page.stream().map(act -> row(act, words, t)).toList();
        return Pages.page(request, "acts", "acts.title", OperatorPages.TOOLS,
                new ActsView(rows, found.size() > SIZE ? LOG + "?after=" + page.get(SIZE - 1).id() : null));
    }

    private static ActsView.Row row(LifecycleAct act, PointerWords words, Texts t) {
        String known = t.get("acts." + act.action());
        String by = act.by() == null ? t.get("apart.platform") : act.by();
        return new ActsView.Row(known.startsWith("[") ? act.action() : known,
                words.moment(act.at()) + " · " + by + (act.tenant() == null ? "" : " · " + act.tenant()),
                act.detail() == null ? null : SHA_256.matcher(act.detail()).replaceAll("$1"), act.done());
    }
}
