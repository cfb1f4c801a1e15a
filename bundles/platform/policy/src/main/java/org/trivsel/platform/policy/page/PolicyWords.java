package org.trivsel.platform.policy.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.policy.Held;
import org.trivsel.policy.Held.Origin;
import org.trivsel.policy.PolicyChange;
import org.trivsel.policy.Setting;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Phrases;

/** What values and where they come from are called. */
final class PolicyWords {
    private final Locale locale;
    private final String country;
    private final String tenant;
    private final Texts t;
    private final Phrases say;

    PolicyWords(Locale locale, String country, String tenant) {
        this.locale = locale;
        this.country = country;
        this.tenant = tenant;
        this.t = Pages.texts(locale);
        this.say = Phrases.in(locale);
    }

    String value(Setting setting, String value) {
        return switch (setting.kind()) {
            case NUMBER -> value;
            case YES_NO -> t.get(value);
            case CHOICE -> option(setting, value);
            case SEVERAL -> value.isEmpty() ? t.get("nothing") : say.and(Arrays.stream(value.split(",")).map(id -> option(setting, id)).toList());
        };
    }

    /** Such as: from Denmark; or: decided here, from 1 August. Denmark: 2. */
    String origin(Held held) {
        String from = switch (held.origin()) {
            case USUAL -> t.get("origin.usual");
            case COUNTRY -> t.get("origin.country", country);
            case TENANT -> t.get("origin.place", tenant, since(held));
            case UNIT -> t.get("origin.place", String.valueOf(held.unitName()), since(held));
        };
        boolean decided = held.origin() == Origin.TENANT || held.origin() == Origin.UNIT;
        return decided ? from + " " + t.get("origin.above", above(held.aboveOrigin()), value(held.setting(), held.above())) : from;
    }

    String event(PolicyChange change, Setting setting) {
        String place = change.unit() == null ? tenant : String.valueOf(change.unitName());
        return change.value() == null ? t.get("history.above", place) : t.get("history.value", place, value(setting, change.value()));
    }

    List<Choice> choices(Setting setting) {
        return setting.kind() == Setting.Kind.YES_NO ? List.of(new Choice(Setting.YES, t.get(Setting.YES)), new Choice(Setting.NO, t.get(Setting.NO)))
                : setting.options().stream().map(option -> new Choice(option.id(), option.name(locale))).toList();
    }

    @Nullable String numbers(Setting setting) {
        if (setting.kind() != Setting.Kind.NUMBER) {
            return null;
        }
        return setting.least() == null || setting.most() == null ? t.get("number") : t.get("number.between", setting.least(), setting.most());
    }

    private String since(Held held) {
        return held.since() == null ? "" : say.date(held.since());
    }

    private String above(Origin origin) {
        return switch (origin) {
            case USUAL -> t.get("above.usual");
            case COUNTRY -> country;
            case TENANT -> tenant;
            case UNIT -> t.get("above.unit");
        };
    }

    private String option(Setting setting, String id) {
        return setting.options().stream().filter(option -> option.id().equals(id)).findFirst().map(option -> option.name(locale)).orElse(id);
    }
}
