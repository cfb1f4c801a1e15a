package org.trivsel.platform.information.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.information.Channel;
import org.trivsel.information.Letter;
import org.trivsel.information.Told;
import org.trivsel.platform.information.OfChild;
import org.trivsel.platform.information.Recipient;
import org.trivsel.platform.information.letter.ChosenLanguage;
import org.trivsel.registry.ChildId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Phrases;

/** How it is said who was told. */
final class InformedWords {
    private final Caller caller;
    private final Texts t;
    private final Phrases say;

    InformedWords(Caller caller, Locale locale) {
        this.caller = caller;
        this.t = Pages.texts(locale);
        this.say = Phrases.in(locale);
    }

    /** Each letter with those who hold custody over the child. */
    List<InformedView.Letter> letters(ChildId child, List<Letter> letters, OfChild known) {
        return letters.stream().map(letter -> new InformedView.Letter(letter.title(t.locale()), Letter.pathOf(child, letter.id()),
                known.holders(letter.id()).stream().map(this::holder).toList())).toList();
    }

    private InformedView.Holder holder(Recipient one) {
        return new InformedView.Holder(one.name(), state(one.told()), one.told() != null, sealed(one));
    }

    private String state(Recipient.@Nullable Last told) {
        return told == null ? t.get("untold")
                : t.get(told.channel() == Channel.EXEMPT ? "exempt" : "told", say.date(told.day()), channel(told.channel()), person(told.by()));
    }

    @Nullable String sealed(Recipient one) {
        return one.holderProtected() ? t.get("sealed.holder") : one.childProtected() ? t.get("sealed.child") : one.sealed() ? t.get("sealed.other") : null;
    }

    /** @param withdraw where it is said that an entry is wrong, or null where the caller may not */
    InformedView.Entry entry(Told told, List<Letter> letters, @Nullable String withdraw) {
        String title = letters.stream().filter(letter -> letter.id().equals(told.letter())).map(letter -> letter.title(t.locale())).findFirst()
                .orElse(told.letter());
        String how = told.language() == null ? channel(told.channel()) : t.get("how", channel(told.channel()), language(told.language()));
        String detail = t.get("entry.detail", how, title, told.version(), person(told.by()), say.moment(told.at().atZone(caller.tenant().zone())));
        Told.Withdrawal wrong = told.withdrawal();
        return new InformedView.Entry(told.id().toString(), say.date(told.day()), told.holderName() == null ? t.get("holder.gone") : told.holderName(),
                told.reason() == null ? detail : detail + " · " + told.reason(),
                wrong == null ? null : t.get("withdrawn", person(wrong.by()), say.moment(wrong.at().atZone(caller.tenant().zone())), wrong.reason()),
                told.counts() ? withdraw : null);
    }

    String channel(Channel channel) {
        return t.get("channel." + channel);
    }

    List<Choice> channels(List<Channel> some) {
        return some.stream().map(channel -> new Choice(channel.name(), channel(channel))).toList();
    }

    String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(t.locale());
    }

    String why(ChosenLanguage chosen) {
        String why = t.get("why." + chosen.why(), language(chosen.locale().toLanguageTag()));
        Locale wanted = chosen.wanted();
        return wanted == null ? why : why + " " + t.get("why.wanted", language(wanted.toLanguageTag()));
    }

    private String person(@Nullable String name) {
        return name == null ? t.get("gone") : name;
    }

    static String path(ChildId child) {
        return "/children/" + child + "/informed";
    }
}
