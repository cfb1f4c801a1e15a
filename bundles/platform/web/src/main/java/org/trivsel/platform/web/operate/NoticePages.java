package org.trivsel.platform.web.operate;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.MailSetup;
import org.trivsel.notice.Notices;
import org.trivsel.notice.QueuedNotice;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Which notices were sent by mail, which are waiting and why, and whether mail is set up at all. */
final class NoticePages {
    static final String NOTICES = OperatorPages.TOOLS + "/notices";
    private static final String WARNING = "warning";
    private static final int SIZE = 50;

    private final Access access;
    private final Notices notices;

    NoticePages(Access access, Notices notices) {
        this.access = access;
        this.notices = notices;
    }

    Response all(Request request) {
        Caller operator = request.caller();
        access.require(operator, Permission.SYSTEM_OPERATE);
        UUID after = request.queryId("after").orElse(null);
        List<QueuedNotice> found = notices.list(operator, after, SIZE + 1);
        List<QueuedNotice> page = found.size() > SIZE ? found.subList(0, SIZE) : found;
        Texts t = Pages.texts(request.locale());
        PointerWords words = new PointerWords(request.locale(), operator.tenant().zone());
        NoticesView view = new NoticesView(setup(notices.setup(operator), t), page.stream().map(one -> row(one, t, words)).toList(),
                found.size() > SIZE ? NOTICES + "?after=" + page.get(SIZE - 1).id() : null);
        return Pages.page(request, "notices", "notice.title", OperatorPages.TOOLS, view);
    }

    private static NoticesView.Setup setup(MailSetup setup, Texts t) {
        return switch (setup.condition()) {
            case OFF -> new NoticesView.Setup(t.get("notice.off"), t.get("notice.off.text"), null, WARNING, WARNING);
            case FAULTY -> new NoticesView.Setup(t.get("notice.faulty"), t.get("notice.faulty.text"), setup.fault(), "danger", WARNING);
            case ON -> setup.operators().isEmpty()
                    ? new NoticesView.Setup(t.get("notice.nobody"), t.get("notice.nobody.text"), null, WARNING, WARNING)
                    : new NoticesView.Setup(t.get("notice.on"), setup.operators().stream().map(MailAddress::value).collect(Collectors.joining(", ")), null,
                            "success", "check");
        };
    }

    private static NoticesView.Row row(QueuedNotice one, Texts t, PointerWords words) {
        String to = one.tenant() == null ? t.get("notice.to", words.moment(one.queued()), one.to())
                : t.get("notice.to.tenant", words.moment(one.queued()), one.to(), one.tenant());
        return new NoticesView.Row(one.subject(), to, progress(one, t, words), one.failure(), badge(one.state(), t));
    }

    private static @Nullable String progress(QueuedNotice one, Texts t, PointerWords words) {
        if (one.ended() != null) {
            return t.get("notice.ended." + one.state(), words.moment(one.ended()), one.attempts());
        }
        return one.attempts() == 0 || one.next() == null ? null : t.get("notice.again", one.attempts(), words.moment(one.next()));
    }

    private static NodesView.Badge badge(QueuedNotice.State state, Texts t) {
        String label = t.get("notice.state." + state);
        return switch (state) {
            case WAITING -> new NodesView.Badge(label, "info", "clock");
            case SENT -> new NodesView.Badge(label, "ok", "check");
            case GIVEN_UP -> new NodesView.Badge(label, "late", WARNING);
        };
    }
}
