package org.trivsel.platform.registry.hand;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Sex;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.PersonRules;

/** Reads what was typed about people by the rules that lists are read by, and notes every fault. Belongs to one thread. */
final class Typed {
    static final String NUMBER = "nationalNumber";
    private static final int LONGEST_NAME = 100;
    private static final int MOST_LANGUAGES = 10;
    private static final int GROWN_UP = 19;
    private static final Map<String, String> NUMBER_FAULTS = Map.of(
            "too-short", "The number has too few digits.",
            "too-long", "The number has too many digits.",
            "not-digits", "The number holds something else than digits.",
            "no-such-date", "The first six digits are no date of birth.",
            "replacement", "This is a temporary number given by an authority or a hospital. Leave it out until the child has its own.",
            "placeholder", "Zeros stand where the last four digits should be.",
            "control-digits", "The control digits do not fit: a digit is wrong.",
            "shortened", "A spreadsheet shortened the number.",
            "not-used", "National numbers of children are not used in this country.");

    private final PersonRules rules;
    private final String country;
    private final LocalDate today;
    private final Faults faults;

    Typed(PersonRules rules, String country, LocalDate today, Faults faults) {
        this.rules = rules;
        this.country = country;
        this.today = today;
        this.faults = faults;
    }

    /**
     * The child as it is to be written, its number as digits. To be used when there were no faults. What stays as it is is not judged: it may have
     * come with a list long ago.
     *
     * @param before the child as it stands, or null when it is new
     * @param known number the child has already and keeps, or null
     */
    ChildEntry child(ChildEntry typed, @Nullable ChildRecord before, @Nullable String known) {
        String given = name("givenName", typed.givenName(), before == null ? null : before.givenName());
        String family = name("familyName", typed.familyName(), before == null ? null : before.familyName());
        LocalDate birth = before != null && before.birthDate().equals(typed.birthDate()) ? typed.birthDate() : birthDate(typed.birthDate());
        PersonRules.NumberRead number = number(typed.nationalNumber() == null ? known : typed.nationalNumber());
        Sex sex = typed.sex();
        if (number != null) {
            faults.when(!number.birthDate().equals(birth), "birthDate", "birth-differs-from-number", "The national number tells another date of birth.");
            faults.when(sex != Sex.UNSPECIFIED && number.sex() != Sex.UNSPECIFIED && sex != number.sex(), "sex", "sex-differs-from-number", "The national number tells another sex.");
        }
        String digits = typed.nationalNumber() == null ? null : number == null ? "" : number.digits();
        List<String> languages = before != null && before.languages().equals(typed.languages()) ? typed.languages() : languages(typed.languages());
        return new ChildEntry(given, family, birth, sex, languages, typed.protectedAddress(), null, digits);
    }

    /** One form of each letter, one space between words. @param old what stands there now, or null */
    String name(String where, String text, @Nullable String old) {
        return text.equals(old) ? text : name(where, text);
    }

    String name(String where, String text) {
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        boolean unusable = faults.when(tidy.isEmpty(), where, "name-missing", "A name is needed.")
                || faults.when(tidy.length() > LONGEST_NAME, where, "name-long", "A name has at most " + LONGEST_NAME + " characters.")
                || faults.when(!rules.isName(tidy), where, "name-unusual", "A name has letters, and marks such as hyphen and apostrophe between them.");
        return unusable ? "" : tidy;
    }

    private LocalDate birthDate(LocalDate day) {
        if (!faults.when(day.isAfter(today), "birthDate", "birth-in-future", "The date of birth lies in the future.")) {
            faults.when(!day.plusYears(GROWN_UP).isAfter(today), "birthDate", "birth-too-early",
                    "Children are kept until the day before they turn " + GROWN_UP + ".");
        }
        return day;
    }

    private PersonRules.@Nullable NumberRead number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        PersonRules.NumberReading reading = rules.number(country, text);
        if (reading instanceof PersonRules.NumberRefused refused) {
            faults.add(NUMBER, "number-" + refused.code(), NUMBER_FAULTS.getOrDefault(refused.code(), "This is no national number."));
            return null;
        }
        return (PersonRules.NumberRead) reading;
    }

    private List<String> languages(List<String> tags) {
        faults.when(tags.size() > MOST_LANGUAGES, "languages", "languages-many", "At most " + MOST_LANGUAGES + " languages.");
        faults.when(tags.stream().anyMatch(tag -> !isLanguage(tag)), "languages", "language-unknown", "Languages are BCP 47 tags, such as da or pl.");
        return tags.stream().distinct().toList();
    }

    private static boolean isLanguage(String tag) {
        try {
            return tag.length() <= 35 && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
