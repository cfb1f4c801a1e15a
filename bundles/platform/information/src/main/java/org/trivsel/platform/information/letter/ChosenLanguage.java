package org.trivsel.platform.information.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.information.Recipient;

/**
 * What a letter is written in, and why.
 *
 * @param wanted the language that would have been better and that the letter is not written in, or null
 */
public record ChosenLanguage(Locale locale, Why why, @Nullable Locale wanted) {
    /** Why this one. */
    public enum Why {
        /** Somebody has chosen it. */
        ASKED,
        /** The holder was told something in it before. */
        BEFORE,
        /** It is the main language of the child's home. */
        HOME,
        /** Nothing better is known or written: it is that of the tenant. */
        TENANT
    }

    private static final String LAST = "da";

    /** @param written in what the letter is written @param asked what somebody has chosen, or null */
    public static ChosenLanguage of(Set<String> written, @Nullable String asked, Recipient recipient, Locale tenant) {
        List<Candidate> better = List.of(new Candidate(asked, Why.ASKED), new Candidate(recipient.before(), Why.BEFORE),
                new Candidate(recipient.homeLanguages().stream().findFirst().orElse(null), Why.HOME));
        Optional<Candidate> chosen = better.stream().filter(one -> one.tag() != null && written.contains(language(one.tag()))).findFirst();
        Locale wanted = better.stream().filter(one -> one.why() != Why.ASKED && one.tag() != null).map(one -> Locale.forLanguageTag(language(one.tag())))
                .findFirst().orElse(null);
        if (chosen.isPresent() && chosen.get().tag() != null) {
            Locale locale = Locale.forLanguageTag(language(chosen.get().tag()));
            return new ChosenLanguage(locale, chosen.get().why(), wanted == null || written.contains(wanted.getLanguage()) ? null : wanted);
        }
        String usual = language(tenant.toLanguageTag());
        return new ChosenLanguage(Locale.forLanguageTag(written.contains(usual) ? usual : LAST), Why.TENANT, wanted);
    }

    /** Norwegian of any kind is met with the kind that is written. */
    private static String language(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return language.equals("no") || language.equals("nn") ? "nb" : language;
    }

    private record Candidate(@Nullable String tag, Why why) {
    }
}
