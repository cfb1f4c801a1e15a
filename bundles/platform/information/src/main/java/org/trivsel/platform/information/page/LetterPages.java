package org.trivsel.platform.information.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.information.Channel;
import org.trivsel.information.Letter;
import org.trivsel.information.Telling;
import org.trivsel.platform.information.Letters;
import org.trivsel.platform.information.Recipient;
import org.trivsel.platform.information.StoredInformation;
import org.trivsel.platform.information.letter.ChosenLanguage;
import org.trivsel.platform.information.letter.LetterWriter;
import org.trivsel.platform.information.page.LettersView.Link;
import org.trivsel.platform.information.page.LettersView.Printed;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Ids;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Letters of one child or of a whole group, to be printed, and that they were handed out. */
final class LetterPages {
    private static final int CHILDREN = 200;
    private static final List<Channel> WRITTEN = List.of(Channel.PRINT, Channel.MAIL, Channel.DIGITAL);
    private static final Pattern MARK = Pattern.compile("([0-9a-f-]{36}) ([0-9a-f-]{36}) ([a-z]{2,3})");

    private final StoredInformation information;
    private final Letters letters;
    private final LetterWriter writer;
    private final Children children;
    private final Units units;

    LetterPages(StoredInformation information, Letters letters, LetterWriter writer, Children children, Units units) {
        this.information = information;
        this.letters = letters;
        this.writer = writer;
        this.children = children;
        this.units = units;
    }

    Response ofChild(Request request) {
        return show(request, child(request), List.of());
    }

    Response ofUnit(Request request) {
        return show(request, unit(request), List.of());
    }

    Response handedOutToChild(Request request) {
        return handedOut(request, child(request));
    }

    Response handedOutToUnit(Request request) {
        return handedOut(request, unit(request));
    }

    private Place child(Request request) {
        Child child = children.get(request.caller(), new ChildId(request.pathId("child")), Permission.CHILD_READ);
        return new Place(child.name(), InformedWords.path(child.id()), Letter.pathOf(child.id(), letter(request).id()), List.of(child), false);
    }

    private Place unit(Request request) {
        Unit unit = units.get(request.caller(), new UnitId(request.pathId("unit")), request.caller().today());
        ChildPage here = children.list(request.caller(), new ChildQuery(unit.id(), null, null, CHILDREN));
        return new Place(unit.name(), "/units/" + unit.id(), Letter.pathOf(unit.id(), letter(request).id()), here.children(), here.next() != null);
    }

    private Letter letter(Request request) {
        return letters.find(request.caller(), request.pathParameter("letter")).orElseThrow(NotFound::new);
    }

    private Response handedOut(Request request, Place place) {
        Texts t = Pages.texts(request.locale());
        Letter letter = letter(request);
        LocalDate day = InformedPage.day(request);
        if (day == null) {
            return show(request, place, List.of(new Wrong("day", t.get("wrong.day"))));
        }
        Channel channel = InformedPage.channel(request);
        try {
            List<Telling> all = request.fields("told").stream().map(mark -> telling(mark, letter, channel, day)).toList();
            Set<ChildId> here = place.children().stream().map(Child::id).collect(Collectors.toSet());
            if (all.stream().anyMatch(telling -> !here.contains(telling.child()))) {
                throw new NotFound();
            }
            information.tell(request.caller(), all);
        } catch (Invalid e) {
            return show(request, place, e.faults().stream().map(fault -> new Wrong("day", t.get("wrong." + fault.code()))).toList());
        }
        return new Response.Redirect(place.path());
    }

    private static Telling telling(String mark, Letter letter, Channel channel, LocalDate day) {
        Matcher parts = MARK.matcher(mark);
        if (!parts.matches()) {
            throw new Invalid("told", "holder", "Mark the letters that are on the page.");
        }
        return new Telling(new ChildId(id(parts.group(1))), id(parts.group(2)), letter.id(), channel, parts.group(3), day, null);
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(() -> new Invalid("told", "holder", "Mark the letters that are on the page."));
    }

    private Response show(Request request, Place place, List<Wrong> wrongs) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        Letter letter = letter(request);
        boolean all = request.query("all").isPresent();
        Map<ChildId, Child> byId = place.children().stream().collect(Collectors.toMap(Child::id, Function.identity()));
        List<Recipient> recipients = information.recipients(caller, letter.id(), byId.keySet());
        Set<ChildId> known = recipients.stream().map(Recipient::child).collect(Collectors.toSet());
        LetterWriter.Frame frame = writer.frame(caller.tenant(), letter, caller.today());
        InformedWords words = new InformedWords(caller, request.locale());
        List<Printed> printed = recipients.stream().filter(one -> all || one.told() == null)
                .map(one -> printed(request, words, frame, one, byId.get(one.child()))).toList();
        LettersView view = new LettersView(letter.title(request.locale()), t.get(all ? "letters.all" : "letters.untold", place.name(), printed.size()), place.back(),
                place.name(), place.path(), caller.has(Permission.CUSTODY_INFORM) && !printed.isEmpty(), request.csrfToken(),
                all ? new Link(place.path(), t.get("show.untold")) : new Link(place.path() + "?all=yes", t.get("show.all")),
                letter.languages().stream().sorted().map(tag -> new Link(place.path() + "?language=" + tag + (all ? "&all=yes" : ""), words.language(tag))).toList(),
                printed, place.children().stream().filter(child -> !known.contains(child.id())).map(Child::name).toList(), place.more(),
                words.channels(WRITTEN), caller.today().toString(), wrongs);
        return new Response.Page(wrongs.isEmpty() ? 200 : 400, view.title(), InformationSite.CHILDREN, Pages.fill("letters", request.locale(), view));
    }

    private static Printed printed(Request request, InformedWords words, LetterWriter.Frame frame, Recipient to, Child child) {
        ChosenLanguage chosen = ChosenLanguage.of(frame.letter().languages(), request.query("language").orElse(null), to, request.caller().tenant().locale());
        return new Printed(LetterWriter.write(frame, to, chosen.locale(), child.unitName()), to.child() + " " + to.holder() + " " + chosen.locale().getLanguage(),
                words.why(chosen), words.sealed(to));
    }

    /** @param back where one comes from @param path of the letters @param more whether there are more children than these */
    private record Place(String name, String back, String path, List<Child> children, boolean more) {
    }
}
