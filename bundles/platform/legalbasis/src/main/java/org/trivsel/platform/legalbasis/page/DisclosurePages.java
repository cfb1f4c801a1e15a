package org.trivsel.platform.legalbasis.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.country.Country;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.platform.legalbasis.Desk;
import org.trivsel.platform.legalbasis.Disclosers;
import org.trivsel.platform.legalbasis.StoredDisclosures;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.registry.Unit;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What was disclosed about a child, what is recorded of it, and that it holds no more. */
final class DisclosurePages {
    private static final int BAD = 400;
    private static final int TAKEN = 409;

    private final StoredDisclosures disclosures;
    private final Desk desk;
    private final Disclosers disclosers;
    private final Children children;
    private final Units units;

    DisclosurePages(StoredDisclosures disclosures, Desk desk, Disclosers disclosers, Children children, Units units) {
        this.disclosures = disclosures;
        this.desk = desk;
        this.disclosers = disclosers;
        this.children = children;
        this.units = units;
    }

    Response show(Request request) {
        return show(request, 200, List.of());
    }

    Response record(Request request) {
        ChildId child = new ChildId(request.pathId("child"));
        try {
            disclosures.record(request.caller(), new TypedDisclosure(request, desk, disclosers).wish(child));
        } catch (Invalid e) {
            return show(request, BAD, e.faults().stream().map(fault -> wrong(request, fault)).toList());
        } catch (Conflict e) {
            String field = request.field("to").filter("account"::equals).isPresent() ? "username" : "unit";
            return show(request, TAKEN, List.of(new Wrong(field, Pages.texts(request.locale()).get("wrong." + e.code()))));
        }
        return new Response.Redirect(DisclosureWords.path(child));
    }

    Response withdraw(Request request) {
        ChildId child = new ChildId(request.pathId("child"));
        UUID disclosure = request.pathId("disclosure");
        try {
            disclosures.withdraw(request.caller(), child, disclosure, TypedDisclosure.day(request, "day"), request.field("who").orElse(""));
        } catch (Invalid e) {
            return show(request, BAD, e.faults().stream().map(fault -> new Wrong(fault.where() + "-" + disclosure,
                    Pages.texts(request.locale()).get("wrong." + fault.code()))).toList());
        } catch (Conflict e) {
            return show(request, TAKEN, List.of(new Wrong("day-" + disclosure, Pages.texts(request.locale()).get("wrong." + e.code()))));
        }
        return new Response.Redirect(DisclosureWords.path(child));
    }

    /** Where data would leave the country, the grounds there are are named. */
    private Wrong wrong(Request request, Fault fault) {
        Texts t = Pages.texts(request.locale());
        DisclosureWords words = new DisclosureWords(disclosers, request.caller(), request.locale(), Optional.empty());
        List<String> grounds = disclosures.country(request.caller()).stream().flatMap(home -> home.legal().transfers().stream()).map(words::transfer).toList();
        return new Wrong(fault.where(), fault.code().equals("transfer") ? t.get("wrong.transfer", Phrases.in(request.locale()).and(grounds))
                : t.get("wrong." + fault.code()));
    }

    private Response show(Request request, int status, List<Wrong> wrongs) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        Child child = children.get(caller, new ChildId(request.pathId("child")), Permission.DISCLOSURE_READ);
        Optional<Country> country = disclosures.country(caller);
        DisclosureWords words = new DisclosureWords(disclosers, caller, request.locale(), country);
        List<Disclosure> all = disclosures.of(caller, child.id());
        boolean may = caller.has(Permission.DISCLOSURE_EDIT);
        String path = DisclosureWords.path(child.id());
        List<Count> facts = List.of(new Count(t.get("facts.tenant"), caller.tenant().name()), new Count(t.get("facts.by"), caller.name()),
                new Count(t.get("facts.on"), Phrases.in(request.locale()).date(caller.today())));
        DisclosureView view = new DisclosureView(t.get("title.of", child.name()), child.name(), "/children/" + child.id(), request.csrfToken(), facts, wrongs,
                all.stream().map(it -> words.entry(it, may ? path + "/" + it.id() + "/withdraw" : null)).toList(),
                may && country.isPresent() ? form(request, child, country.get(), words) : null);
        return new Response.Page(status, view.title(), LegalBasisSite.CHILDREN, Pages.fill("disclosures", request.locale(), view));
    }

    private DisclosureView.Form form(Request request, Child child, Country country, DisclosureWords words) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        List<Unit> here = units.tree(caller, caller.today());
        List<Choice> froms = here.stream().map(unit -> new Choice(unit.id().toString(), unit.name())).toList();
        List<Choice> others = chosen(t, desk.units(caller).stream().map(place -> new Choice(place.id().toString(),
                place.above().map(above -> t.get("unit.in", place.name(), above)).orElse(place.name()))));
        List<Choice> countries = Arrays.stream(Locale.getISOCountries()).map(code -> new Choice(code, new Locale("", code).getDisplayCountry(request.locale())))
                .sorted(Comparator.comparing(Choice::label)).toList();
        List<Choice> transfers = new ArrayList<>(List.of(new Choice("", t.get("transfer.none"))));
        country.legal().transfers().forEach(ground -> transfers.add(new Choice(ground, words.transfer(ground))));
        String usual = child.unit() == null ? "" : child.unit().toString();
        DisclosureView.Typed typed = new DisclosureView.Typed(field(request, "giver", usual), field(request, "basis", ""), field(request, "consentBy", ""),
                field(request, "purpose", ""), field(request, "to", "unit"), field(request, "unit", ""), field(request, "username", ""), field(request, "name", ""),
                field(request, "country", country.code()), field(request, "transfer", ""), field(request, "reference", ""),
                field(request, "first", caller.today().toString()), field(request, "last", caller.today().plusMonths(3).toString()));
        return new DisclosureView.Form(DisclosureWords.path(child.id()), froms,
                chosen(t, country.bases().stream().map(basis -> new Choice(basis.id(), t.get("basis.choice", words.text(basis), basis.law())))),
                disclosers.kinds(caller).stream().map(kind -> new Choice(kind.id(), words.kind(kind.id()))).toList(), request.fields("covers"),
                Stream.of("unit", "account", "outside").map(kind -> new Choice(kind, t.get("to." + kind + ".choice"))).toList(), others, countries, transfers, typed,
                caller.today().toString());
    }

    /** Nothing is chosen for anybody: a disclosure to the first in the list would be one by mistake. */
    private static List<Choice> chosen(Texts t, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", t.get("choose"))), choices).toList();
    }

    private static String field(Request request, String name, String usual) {
        return request.field(name).orElse(usual);
    }
}
