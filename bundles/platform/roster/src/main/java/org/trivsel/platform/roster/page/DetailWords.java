package org.trivsel.platform.roster.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.preview.Detail;
import org.trivsel.platform.roster.preview.Entry;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.RosterTexts;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** Says what happens to a child in the reader's language. */
final class DetailWords {
    private final Texts t;
    private final Phrases say;
    private final RosterTexts columns;

    DetailWords(Locale locale) {
        this.t = Pages.texts(locale);
        this.say = Phrases.in(locale);
        this.columns = RosterTexts.in(locale.getLanguage());
    }

    ImportView.NewChild of(String lines, Entry entry) {
        String born = entry.details().stream().filter(it -> it.about().equals(Column.BIRTH_DATE.name())).map(it -> day(it.to())).findFirst().orElse("");
        List<String> custodians = entry.details().stream().filter(it -> it.kind() == Detail.Kind.CUSTODIAN).map(Detail::about).toList();
        return new ImportView.NewChild(lines, entry.name(), born,
                entry.details().stream().filter(it -> it.kind() == Detail.Kind.BEGIN).map(this::stay).toList(), say.and(custodians));
    }

    List<ImportView.Words> of(List<Detail> details) {
        List<ImportView.Words> words = new ArrayList<>();
        String was = "";
        for (Detail detail : details) {
            if (detail.kind() == Detail.Kind.WAS) {
                was = stay(detail);
            } else {
                words.add(words(detail, was));
            }
        }
        return words;
    }

    /** @param was the stay that is put right, where this is one */
    private ImportView.Words words(Detail detail, String was) {
        return switch (detail.kind()) {
            case FIELD -> field(Column.valueOf(detail.about()), detail);
            case BEGIN, WAS -> new ImportView.Words(t.get("detail.begin"), "", stay(detail));
            case NOW -> new ImportView.Words(t.get("detail.correct"), was, stay(detail));
            case END -> new ImportView.Words(t.get("detail.end"), detail.about(), t.get("detail.last", day(detail.to())));
            case CUSTODIAN -> new ImportView.Words(t.get("detail.custodian"), "", detail.about());
            case CUSTODIAN_PROTECTED -> new ImportView.Words(t.get("detail.custodian-protected"), "", detail.about() + ": " + flag(detail.to()));
        };
    }

    private ImportView.Words field(Column column, Detail detail) {
        return new ImportView.Words(columns.title(column), value(column, detail.from()), value(column, detail.to()));
    }

    private String value(Column column, @Nullable String text) {
        if (text == null) {
            return "";
        }
        return switch (column) {
            case BIRTH_DATE, ENROLLED_FROM, ENROLLED_TO -> day(text);
            case ADDRESS_PROTECTED, CUSTODIAN_1_PROTECTED, CUSTODIAN_2_PROTECTED -> flag(text);
            case SEX -> t.get("sex." + text.toLowerCase(Locale.ROOT));
            case LANGUAGES -> say.languages(List.of(text.split(", ")));
            default -> text;
        };
    }

    private String stay(Detail detail) {
        return detail.to() == null ? t.get("detail.from", detail.about(), day(detail.from()))
                : t.get("detail.from-to", detail.about(), day(detail.from()), day(detail.to()));
    }

    private String flag(@Nullable String text) {
        return t.get("true".equals(text) ? "yes" : "no");
    }

    private String day(@Nullable String text) {
        return text == null ? "" : say.date(LocalDate.parse(text));
    }
}
