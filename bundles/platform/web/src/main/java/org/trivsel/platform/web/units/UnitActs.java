package org.trivsel.platform.web.units;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.Units;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What administration does to the tree. A form that cannot be used comes back as it was typed, with what is wrong. */
final class UnitActs {
    private final Units units;
    private final UnitsPages pages;

    UnitActs(Units units, UnitsPages pages) {
        this.units = units;
        this.pages = pages;
    }

    Response openAtTop(Request request) {
        UnitDraft draft = draft("open", request);
        UnitId opened = open(request, draft, null);
        return opened == null ? pages.tree(request, draft) : new Response.Redirect(UnitsPages.PATH + "/" + opened);
    }

    Response openBelow(Request request) {
        UnitDraft draft = draft("open", request);
        UnitId opened = open(request, draft, unit(request));
        return opened == null ? pages.one(request, "open", draft) : new Response.Redirect(UnitsPages.PATH + "/" + opened);
    }

    Response rename(Request request) {
        return act("rename", request, draft -> {
            String name = draft.name();
            LocalDate from = draft.date();
            return () -> units.rename(request.caller(), unit(request), name, from);
        });
    }

    Response move(Request request) {
        return act("move", request, draft -> {
            UnitId parent = draft.unit();
            LocalDate from = draft.date();
            return () -> units.move(request.caller(), unit(request), parent, from);
        });
    }

    Response merge(Request request) {
        return act("merge", request, draft -> {
            UnitId successor = draft.unit();
            LocalDate from = draft.date();
            return () -> units.merge(request.caller(), unit(request), successor, from);
        });
    }

    Response close(Request request) {
        return act("close", request, draft -> {
            LocalDate last = draft.date();
            return () -> units.close(request.caller(), unit(request), last);
        });
    }

    private @Nullable UnitId open(Request request, UnitDraft draft, @Nullable UnitId parent) {
        String name = draft.name();
        UnitKind kind = draft.kind();
        LocalDate from = draft.date();
        Caller caller = request.caller();
        UnitId[] opened = new UnitId[1];
        attempt(draft, () -> opened[0] = units.open(caller, name, kind, parent, from).id());
        return opened[0];
    }

    private Response act(String name, Request request, Function<UnitDraft, Runnable> reading) {
        UnitDraft draft = draft(name, request);
        Runnable work = reading.apply(draft);
        attempt(draft, work);
        return draft.isUsable() ? new Response.Redirect(name.equals("merge") || name.equals("close") ? UnitsPages.PATH
                : UnitsPages.PATH + "/" + unit(request)) : pages.one(request, name, draft);
    }

    /** The register says before it writes anything when something stands in the way. */
    private static void attempt(UnitDraft draft, Runnable work) {
        if (!draft.isUsable()) {
            return;
        }
        try {
            work.run();
        } catch (Conflict e) {
            draft.refused(e.code());
        } catch (Invalid e) {
            draft.refused("invalid");
        }
    }

    private static UnitDraft draft(String act, Request request) {
        return new UnitDraft(act, request, Pages.texts(request.locale()));
    }

    private static UnitId unit(Request request) {
        return new UnitId(request.pathId("unit"));
    }
}
