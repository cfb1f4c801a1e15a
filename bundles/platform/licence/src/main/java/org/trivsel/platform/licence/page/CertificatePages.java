package org.trivsel.platform.licence.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Instruments;
import org.trivsel.licence.Certificate;
import org.trivsel.licence.Certificates;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Where the administration records who is certified, and withdraws it. What cannot be used comes back as it was typed. */
final class CertificatePages {
    static final String PATH = "/certificates";
    private static final int BAD = 400;

    private final Certificates certificates;
    private final Instruments instruments;

    CertificatePages(Certificates certificates, Instruments instruments) {
        this.certificates = certificates;
        this.instruments = instruments;
    }

    Response show(Request request) {
        return show(request, 200, List.of(), null);
    }

    Response record(Request request) {
        Texts t = Pages.texts(request.locale());
        List<Wrong> wrongs = new ArrayList<>();
        Optional<UUID> person = request.fieldId("person");
        LocalDate from = day(request, "from", wrongs, t);
        LocalDate to = request.field("to").isEmpty() ? null : day(request, "to", wrongs, t);
        if (person.isEmpty()) {
            wrongs.add(new Wrong("person", t.get("wrong.person")));
        }
        if (!wrongs.isEmpty() || from == null) {
            return show(request, BAD, wrongs, null);
        }
        try {
            certificates.record(request.caller(), new AccountId(person.get()), request.field("instrument").orElse(""), from, to,
                    request.field("reference").orElse(""));
            return new Response.Redirect(PATH);
        } catch (Invalid e) {
            return show(request, BAD, e.faults().stream().map(fault -> new Wrong(fault.where(), t.get("wrong." + fault.code()))).toList(), null);
        } catch (Conflict e) {
            return show(request, e.status(), List.of(new Wrong("person", t.get("wrong." + e.code()))), null);
        }
    }

    Response withdraw(Request request) {
        UUID id = request.pathId("certificate");
        try {
            certificates.withdraw(request.caller(), id, request.field("reason").orElse(""));
            return new Response.Redirect(PATH);
        } catch (Invalid | Conflict e) {
            String code = e instanceof Invalid ? "reason" : e.code();
            return show(request, e.status(), List.of(new Wrong("reason-" + id, Pages.texts(request.locale()).get("wrong." + code))), id);
        }
    }

    private static @Nullable LocalDate day(Request request, String field, List<Wrong> wrongs, Texts t) {
        Optional<LocalDate> day = request.field(field).flatMap(Days::read);
        if (day.isEmpty()) {
            wrongs.add(new Wrong(field, t.get("wrong.day")));
        }
        return day.orElse(null);
    }

    private Response show(Request request, int status, List<Wrong> wrongs, @Nullable UUID withdrawing) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        boolean may = caller.has(Permission.STAFF_EDIT);
        List<CertificateView.Row> rows = certificates.all(caller).stream().map(one -> row(one, request, may)).toList();
        CertificateView view = new CertificateView(request.csrfToken(), wrongs, rows, may ? form(request) : null, withdrawing == null ? null : withdrawing.toString());
        return new Response.Page(status, t.get("certificates.title"), LicenceSite.LICENCES, Pages.fill("certificates", request.locale(), view));
    }

    private CertificateView.Row row(Certificate one, Request request, boolean may) {
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        LocalDate today = request.caller().today();
        String days = one.to() == null ? t.get("grant.from", say.date(one.from())) : t.get("grant.days", say.date(one.from()), say.date(one.to()));
        LicenceWords words = new LicenceWords(request.locale(), instruments);
        String made = words.made(one.reference(), one.at().atZone(request.caller().tenant().zone()).toLocalDate(), one.by());
        String state = one.withdrawn() != null ? "WITHDRAWN" : one.holds(today) ? "HOLDS" : today.isBefore(one.from()) ? "NOT_YET" : "OVER";
        boolean open = may && one.withdrawn() == null && (one.to() == null || !today.isAfter(one.to()));
        return new CertificateView.Row(one.id().toString(), one.name(), words.instrument(one.instrument()),
                days + " · " + made, t.get("state." + state), one.holds(today) ? "ok" : "info",
                one.withdrawn() == null ? null : t.get("grant.withdrawn", one.withdrawn()), open ? PATH + "/" + one.id() + "/withdraw" : null);
    }

    private CertificateView.@Nullable Form form(Request request) {
        String language = request.locale().getLanguage();
        List<Choice> asking = instruments.licensed().stream().map(one -> one.definition()).filter(one -> one.licence().certified())
                .map(one -> new Choice(one.id(), one.title().in(language))).toList();
        if (asking.isEmpty()) {
            return null;
        }
        List<Choice> people = new ArrayList<>(List.of(new Choice("", Pages.texts(request.locale()).get("choose"))));
        certificates.people(request.caller()).stream().filter(person -> !person.id().equals(request.caller().account()))
                .forEach(person -> people.add(new Choice(person.id().value().toString(), person.name())));
        Map<String, String> values = new LinkedHashMap<>(Map.of("from", request.caller().today().toString()));
        for (String field : List.of("person", "instrument", "from", "to", "reference")) {
            request.field(field).ifPresent(value -> values.put(field, value));
        }
        return new CertificateView.Form(people, asking, values);
    }
}
