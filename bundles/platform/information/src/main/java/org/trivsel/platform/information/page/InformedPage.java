package org.trivsel.platform.information.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.information.Channel;
import org.trivsel.information.Letter;
import org.trivsel.information.Telling;
import org.trivsel.platform.information.Letters;
import org.trivsel.platform.information.OfChild;
import org.trivsel.platform.information.Recipient;
import org.trivsel.platform.information.StoredInformation;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Who was told what about a child, and what is recorded of it. */
final class InformedPage {
    private final StoredInformation information;
    private final Letters letters;
    private final Children children;

    InformedPage(StoredInformation information, Letters letters, Children children) {
        this.information = information;
        this.letters = letters;
        this.children = children;
    }

    Response show(Request request) {
        return show(request, 200, List.of());
    }

    Response tell(Request request) {
        ChildId child = new ChildId(request.pathId("child"));
        Texts t = Pages.texts(request.locale());
        Optional<UUID> holder = request.fieldId("holder");
        LocalDate day = day(request);
        if (holder.isEmpty() || day == null) {
            String field = holder.isEmpty() ? "holder" : "day";
            return show(request, 400, List.of(new Wrong(field, t.get("wrong." + field))));
        }
        Channel channel = channel(request);
        try {
            information.tell(request.caller(), List.of(new Telling(child, holder.get(), request.field("letter").orElse(""), channel,
                    channel == Channel.EXEMPT ? null : request.field("language").orElse(null), day, request.field("reason").orElse(null))));
        } catch (Invalid e) {
            return show(request, 400, e.faults().stream().map(fault -> new Wrong(fault.where(), t.get("wrong." + fault.code()))).toList());
        }
        return new Response.Redirect(InformedWords.path(child));
    }

    Response withdraw(Request request) {
        ChildId child = new ChildId(request.pathId("child"));
        UUID entry = request.pathId("entry");
        try {
            information.withdraw(request.caller(), child, entry, request.field("reason").orElse(""));
        } catch (Invalid | Conflict e) {
            String code = e instanceof Conflict conflict ? conflict.code() : "text";
            return show(request, e instanceof Conflict ? 409 : 400, List.of(new Wrong("reason-" + entry, Pages.texts(request.locale()).get("wrong." + code))));
        }
        return new Response.Redirect(InformedWords.path(child));
    }

    private Response show(Request request, int status, List<Wrong> wrongs) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        Child child = children.get(caller, new ChildId(request.pathId("child")), Permission.CHILD_READ);
        InformedWords words = new InformedWords(caller, request.locale());
        List<Letter> all = letters.of(caller);
        OfChild known = information.ofChild(caller, child.id());
        boolean may = caller.has(Permission.CUSTODY_INFORM);
        InformedView view = new InformedView(t.get("title.of", child.name()), child.name(), "/children/" + child.id(), request.csrfToken(), wrongs,
                words.letters(child.id(), all, known), may && !all.isEmpty() && !known.holders().isEmpty() ? form(request, child, all, known.holders()) : null,
                known.told().stream().map(told -> words.entry(told, all, may ? InformedWords.path(child.id()) + "/" + told.id() + "/withdraw" : null)).toList());
        return new Response.Page(status, view.title(), InformationSite.CHILDREN, Pages.fill("informed", request.locale(), view));
    }

    private static InformedView.Form form(Request request, Child child, List<Letter> all, List<Recipient> recipients) {
        Caller caller = request.caller();
        InformedWords words = new InformedWords(caller, request.locale());
        List<Channel> channels = Stream.of(Channel.values()).filter(one -> one != Channel.EXEMPT || caller.has(Permission.CUSTODY_EXEMPT)).toList();
        List<Choice> languages = Stream.of(Stream.of(caller.tenant().locale().getLanguage()), all.stream().flatMap(letter -> letter.languages().stream()).sorted(),
                child.languages().stream()).flatMap(some -> some).distinct().map(tag -> new Choice(tag, words.language(tag))).toList();
        List<Choice> holders = recipients.stream().map(one -> new Choice(one.holder().toString(), one.name())).toList();
        return new InformedView.Form(InformedWords.path(child.id()),
                all.stream().map(letter -> new Choice(letter.id(), letter.title(request.locale()))).toList(), holders, words.channels(channels), languages,
                request.field("letter").orElse(""), request.field("holder").orElse(""), request.field("channel").orElse(Channel.CONVERSATION.name()),
                request.field("language").orElse(languages.get(0).value()), request.field("day").orElse(caller.today().toString()),
                request.field("reason").orElse(""));
    }

    /** What somebody has made of the form may be anything; then it was a letter on paper. */
    static Channel channel(Request request) {
        String typed = request.field("channel").orElse("");
        return Stream.of(Channel.values()).filter(one -> one.name().equals(typed)).findFirst().orElse(Channel.PRINT);
    }

    static @Nullable LocalDate day(Request request) {
        try {
            return LocalDate.parse(request.field("day").orElse(""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
