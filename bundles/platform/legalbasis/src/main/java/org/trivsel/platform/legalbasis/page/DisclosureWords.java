package org.trivsel.platform.legalbasis.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.country.Country;
import org.trivsel.country.LegalBasis;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.platform.legalbasis.Disclosers;
import org.trivsel.registry.ChildId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** How disclosures are told. */
final class DisclosureWords {
    private final Disclosers disclosers;
    private final Caller caller;
    private final Texts t;
    private final Phrases say;
    private final Optional<Country> country;

    /** @param country whose pack has the texts of the legal bases; empty when there is none */
    DisclosureWords(Disclosers disclosers, Caller caller, Locale locale, Optional<Country> country) {
        this.disclosers = disclosers;
        this.caller = caller;
        this.t = Pages.texts(locale);
        this.say = Phrases.in(locale);
        this.country = country;
    }

    static String path(ChildId child) {
        return "/children/" + child + "/disclosures";
    }

    /** @param withdraw where a withdrawal is recorded, or null where the caller may not */
    DisclosureView.Entry entry(Disclosure it, @Nullable String withdraw) {
        Disclosure.State state = it.state(caller.today());
        Disclosure.Withdrawal over = it.withdrawal();
        boolean open = state == Disclosure.State.IN_FORCE || state == Disclosure.State.TO_COME;
        return new DisclosureView.Entry(it.id().toString(), to(it), t.get("state." + state), state == Disclosure.State.IN_FORCE ? "ok" : null,
                state == Disclosure.State.IN_FORCE ? "check" : state == Disclosure.State.TO_COME ? "calendar" : "lock", covers(it.covers()), period(it), basis(it),
                it.purpose(), t.get("recorded", person(it.by()), say.moment(it.at().atZone(caller.tenant().zone())), it.fromName()),
                over == null ? null : t.get("withdrawn", say.date(over.day()), over.who(), person(over.by()), say.moment(over.at().atZone(caller.tenant().zone()))),
                open ? withdraw : null);
    }

    String to(Disclosure it) {
        if (it.recipient() instanceof Recipient.Outside outside) {
            String where = new Locale("", outside.country()).getDisplayCountry(t.locale());
            return outside.transfer() == null ? t.get("to.outside", it.recipientName(), where)
                    : outside.reference() == null ? t.get("to.transfer", it.recipientName(), where, transfer(outside.transfer()))
                    : t.get("to.transfer.reference", it.recipientName(), where, transfer(outside.transfer()), outside.reference());
        }
        return it.recipientName();
    }

    String period(Disclosure it) {
        return t.get("period", say.date(it.first()), say.date(it.last()));
    }

    String covers(Set<String> kinds) {
        return say.and(kinds.stream().sorted().map(this::kind).toList());
    }

    String kind(String id) {
        return disclosers.name(caller, id, t.locale()).orElseGet(() -> t.get("covers.gone", id));
    }

    String transfer(String ground) {
        return List.of("within-eea", "adequacy", "standard-clauses", "permission-of-authority", "agreement-with-processor").contains(ground)
                ? t.get("transfer." + ground) : ground;
    }

    /** As the pack tells it, with the provision as it was recorded. */
    String basis(Disclosure it) {
        String text = country.flatMap(known -> known.bases().stream().filter(basis -> basis.id().equals(it.basis())).findFirst()).map(this::text).orElse(it.basis());
        String given = it.consentBy();
        return given == null ? t.get("basis.law", text, it.law()) : t.get("basis.consent", text, it.law(), given);
    }

    String text(LegalBasis basis) {
        return basis.text(t.locale());
    }

    String person(@Nullable String name) {
        return name == null ? t.get("gone") : name;
    }
}
