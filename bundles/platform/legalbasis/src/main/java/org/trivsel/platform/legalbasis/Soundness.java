package org.trivsel.platform.legalbasis;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.country.Country;
import org.trivsel.country.LegalBasis;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** What may be recorded. */
final class Soundness {
    /** It is written down soon; of what was agreed on long ago something else is known by now. */
    private static final int OLDEST_DAYS = 366;

    private Soundness() {
    }

    /** @param outside what is wrong with where data would go, or null */
    static void require(NewDisclosure wish, Country country, @Nullable Fault outside, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        List<String> bases = country.bases().stream().map(LegalBasis::id).toList();
        if (!bases.contains(wish.basis())) {
            faults.add(new Fault("basis", "basis", "There is no such legal basis in " + country.code() + ". There are: " + bases + "."));
        }
        boolean consent = wish.basis().equals(NewDisclosure.CONSENT);
        if (consent ? !isText(wish.consentBy(), NewDisclosure.LONGEST_NAME) : wish.consentBy() != null) {
            faults.add(new Fault("consentBy", "consent-by", "Of consent, and only of it, say who gave it: 1 to " + NewDisclosure.LONGEST_NAME + " characters."));
        }
        if (!isText(wish.purpose(), NewDisclosure.LONGEST_PURPOSE)) {
            faults.add(new Fault("purpose", "purpose", "Say what for, in 1 to " + NewDisclosure.LONGEST_PURPOSE + " characters."));
        }
        if (wish.covers().isEmpty()) {
            faults.add(new Fault("covers", "covers", "Say what is disclosed: at least one kind of record."));
        }
        boolean near = !wish.first().isBefore(today.minusDays(OLDEST_DAYS)) && !wish.first().isAfter(today.plusDays(OLDEST_DAYS));
        if (!near) {
            faults.add(new Fault("first", "first", "The first day is at most a year ago, and at most a year ahead."));
        }
        if (wish.last().isBefore(wish.first()) || wish.last().isBefore(today) || near && wish.last().isAfter(wish.first().plusYears(NewDisclosure.LONGEST_YEARS))) {
            faults.add(new Fault("last", "last", "The last day is today or later, and at most " + NewDisclosure.LONGEST_YEARS + " years after the first."));
        }
        if (wish.recipient() instanceof Recipient.Outside to && !isText(to.name(), NewDisclosure.LONGEST_NAME)) {
            faults.add(new Fault("name", "name", "Name the recipient, in 1 to " + NewDisclosure.LONGEST_NAME + " characters."));
        }
        if (outside != null) {
            faults.add(outside);
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** One that is still to come was withdrawn no sooner than it was recorded. */
    static void requireWithdrawal(Disclosure of, ZoneId zone, LocalDate day, String who) {
        List<Fault> faults = new ArrayList<>();
        LocalDate today = LocalDate.now(zone);
        LocalDate soonest = of.first().isAfter(today) ? LocalDate.ofInstant(of.at(), zone) : of.first();
        if (day.isAfter(today) || day.isBefore(soonest)) {
            faults.add(new Fault("day", "withdrawn-on", "It was withdrawn today or on an earlier day since it began, or since it was recorded if it has not begun."));
        }
        if (!isText(who, NewDisclosure.LONGEST_NAME)) {
            faults.add(new Fault("who", "withdrawn-by", "Say who withdrew it, in 1 to " + NewDisclosure.LONGEST_NAME + " characters."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }
}
